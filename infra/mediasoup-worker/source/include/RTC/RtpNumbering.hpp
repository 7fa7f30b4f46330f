#ifndef STAGEDOOR_RTC_RTP_NUMBERING_HPP
#define STAGEDOOR_RTC_RTP_NUMBERING_HPP

#include "common.hpp"
#include "RTC/RTP/Packet.hpp"
#include "RTC/RtpDictionaries.hpp"
#include <array>
#include <cstring>
#include <memory>
#include <string>

namespace RTC
{
	/**
	 * Payload types and header extension ids as the receiver at one transport numbers them.
	 *
	 * A router sends everything under its own numbers, which its clients must take over. A client that makes the offer (WHEP) has
	 * given out numbers before it knew the router, and is in the right (RFC 3264 section 5.1, RFC 8285 section 6). Its Consumers name
	 * the numbers in an RTCP feedback of their codecs, the one field of theirs that comes from the client's capabilities:
	 * `p:101=96,102=97;e:1=9,4=2`, each pair the router's number and the client's. Header extensions without a pair are blanked.
	 *
	 * Packets are shared between Consumers, so that they are changed in place for the moment of encrypting, and changed back.
	 */
	class RtpNumbering
	{
	public:
		/** Also what tells a worker that can do this from one that cannot. */
		static constexpr const char* FeedbackType{ "stagedoor-rtp-numbering-1" };

		/** Undefined when the parameters do not name any numbers. */
		static std::unique_ptr<RtpNumbering> Find(const RTC::RtpParameters& rtpParameters)
		{
			for (const auto& codec : rtpParameters.codecs)
			{
				for (const auto& feedback : codec.rtcpFeedback)
				{
					if (feedback.type == FeedbackType)
					{
						return std::make_unique<RtpNumbering>(feedback.parameter);
					}
				}
			}

			return nullptr;
		}

		explicit RtpNumbering(const std::string& pairs)
		{
			for (size_t i{ 0 }; i < this->payloadTypes.size(); ++i)
			{
				this->payloadTypes[i] = static_cast<uint8_t>(i);
			}

			Parse(pairs);
		}

		/** A packet with the receiver's numbers, as long as this lives. */
		class Scope
		{
		public:
			Scope(const RtpNumbering* numbering, RTC::RTP::Packet* packet)
			{
				if (!numbering)
				{
					return;
				}

				const auto length = packet->GetLength();

				if (length < FixedHeaderLength)
				{
					return;
				}

				this->data      = const_cast<uint8_t*>(packet->GetBuffer());
				this->savedByte = this->data[1];
				this->data[1]   = (this->savedByte & 0x80) | numbering->payloadTypes[this->savedByte & 0x7F];

				FindBlock(length);

				if (this->blockLength > 0)
				{
					std::memcpy(this->savedBlock.data(), this->block, this->blockLength);
					numbering->Renumber(this->block, this->blockLength, this->isOneByte);
				}
			}

			~Scope()
			{
				if (!this->data)
				{
					return;
				}

				this->data[1] = this->savedByte;

				if (this->blockLength > 0)
				{
					std::memcpy(this->block, this->savedBlock.data(), this->blockLength);
				}
			}

			Scope(const Scope&)            = delete;
			Scope& operator=(const Scope&) = delete;

		private:
			/** Header extensions (RFC 8285) of one or of two bytes; none that is longer than any router's. */
			void FindBlock(size_t length)
			{
				if (!(this->data[0] & 0x10))
				{
					return;
				}

				const size_t start = FixedHeaderLength + (4u * (this->data[0] & 0x0F));

				if (start + 4 > length)
				{
					return;
				}

				const uint16_t profile = (this->data[start] << 8) | this->data[start + 1];
				const size_t bytes     = 4u * ((this->data[start + 2] << 8) | this->data[start + 3]);

				this->isOneByte = profile == 0xBEDE;

				const bool isKnown = this->isOneByte || (profile & 0xFFF0) == 0x1000;

				if (!isKnown || bytes > this->savedBlock.size() || start + 4 + bytes > length)
				{
					return;
				}

				this->block       = this->data + start + 4;
				this->blockLength = bytes;
			}

		private:
			uint8_t* data{ nullptr };
			uint8_t savedByte{ 0 };
			uint8_t* block{ nullptr };
			size_t blockLength{ 0 };
			bool isOneByte{ false };
			std::array<uint8_t, 512> savedBlock;
		};

	private:
		static constexpr size_t FixedHeaderLength{ 12 };

		void Renumber(uint8_t* block, size_t length, bool isOneByte) const
		{
			const size_t headLength = isOneByte ? 1 : 2;
			size_t i{ 0 };

			while (i < length)
			{
				// Padding.
				if (block[i] == 0)
				{
					++i;

					continue;
				}

				if (i + headLength > length)
				{
					return;
				}

				const uint8_t id         = isOneByte ? block[i] >> 4 : block[i];
				const size_t valueLength = isOneByte ? (block[i] & 0x0F) + 1u : block[i + 1];
				const size_t entryLength = headLength + valueLength;

				if (i + entryLength > length)
				{
					return;
				}

				const uint8_t newId = this->extensionIds[id];

				if (newId == 0 || (isOneByte && newId > 14))
				{
					std::memset(block + i, 0, entryLength);
				}
				else if (isOneByte)
				{
					block[i] = (newId << 4) | (block[i] & 0x0F);
				}
				else
				{
					block[i] = newId;
				}

				i += entryLength;
			}
		}

		void Parse(const std::string& pairs)
		{
			bool isAboutExtensions{ false };
			bool isSecond{ false };
			uint32_t first{ 0 };
			uint32_t number{ 0 };

			for (const char character : pairs + ";")
			{
				if (character >= '0' && character <= '9')
				{
					number = std::min<uint32_t>((number * 10) + (character - '0'), 1000);
				}
				else if (character == 'e' || character == 'p')
				{
					isAboutExtensions = character == 'e';
				}
				else if (character == '=')
				{
					first    = number;
					number   = 0;
					isSecond = true;
				}
				else if (character == ',' || character == ';')
				{
					if (isSecond)
					{
						Set(isAboutExtensions, first, number);
					}

					number   = 0;
					isSecond = false;
				}
			}
		}

		void Set(bool isAboutExtensions, uint32_t from, uint32_t to)
		{
			if (isAboutExtensions && from < this->extensionIds.size() && to < this->extensionIds.size())
			{
				this->extensionIds[from] = static_cast<uint8_t>(to);
			}
			else if (!isAboutExtensions && from < this->payloadTypes.size() && to < this->payloadTypes.size())
			{
				this->payloadTypes[from] = static_cast<uint8_t>(to);
			}
		}

	private:
		std::array<uint8_t, 128> payloadTypes{};
		std::array<uint8_t, 256> extensionIds{};
	};
} // namespace RTC

#endif
