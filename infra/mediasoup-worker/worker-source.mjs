// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{file: string, find: string, replace: string, why: string}} SourceEdit
 */

/** @type {readonly SourceEdit[]} */
export const WORKER_EDITS = [
  {
    file: 'meson.build',
    find: "meson_version: '>= 1.1.0'",
    replace: "meson_version: '>= 1.0.0'",
    why: 'Debian 12 has Meson 1.0.1, which is enough',
  },
  {
    file: 'meson.build',
    find: "dependency('unordered_dense')",
    replace: "subproject('unordered_dense').get_variable('ankerl_unordered_dense_dep')",
    why: 'Debian has no such package, so the subproject must be used without a wrap file',
  },
  {
    file: 'meson.build',
    find: "executable(\n  'mediasoup-worker',\n",
    replace: "executable(\n  'mediasoup-worker',\n  cpp_pch: 'pch/pch.hpp',\n",
    why: 'the precompiled header',
  },
  {
    file: 'src/RTC/DtlsTransport.cpp',
    find: '(operationType == BIO_CB_RETURN)',
    replace: '((operationType & BIO_CB_RETURN) != 0)',
    why: 'the DTLS fix, without which the first ClientHello kills the worker (README.md)',
  },
  {
    file: 'include/RTC/Transport.hpp',
    find: '#include "RTC/RtpListener.hpp"\n',
    replace: '#include "RTC/RtpListener.hpp"\n#include "RTC/RtpNumbering.hpp"\n',
    why: 'the numbers of receivers that make the offer (README.md)',
  },
  {
    file: 'include/RTC/Transport.hpp',
    find: '\tprotected:\n\t\tSharedInterface* shared{ nullptr };\n',
    replace:
      '\tprotected:\n\t\tSharedInterface* shared{ nullptr };\n\t\tstd::unique_ptr<RTC::RtpNumbering> rtpNumbering;\n',
    why: 'they belong to the transport, as one bundle has one set of numbers',
  },
  {
    file: 'src/RTC/Transport.cpp',
    find: '\t\t\t\tthis->mapConsumers[consumerId] = consumer;\n',
    replace:
      '\t\t\t\tthis->mapConsumers[consumerId] = consumer;\n\n' +
      '\t\t\t\tif (!this->rtpNumbering)\n\t\t\t\t{\n' +
      '\t\t\t\t\tthis->rtpNumbering = RTC::RtpNumbering::Find(consumer->GetRtpParameters());\n\t\t\t\t}\n',
    why: 'the first Consumer of a transport names them',
  },
  {
    file: 'src/RTC/WebRtcTransport.cpp',
    find: '\t\tconst uint8_t* data = packet->GetBuffer();\n',
    replace:
      '\t\tconst RTC::RtpNumbering::Scope numbering(this->rtpNumbering.get(), packet);\n\n' +
      '\t\tconst uint8_t* data = packet->GetBuffer();\n',
    why: 'every RTP packet that leaves is encrypted here, retransmissions and probes included',
  },
];

/**
 * Replaces text that must occur exactly once. A changed source is a failed build and never a silently unpatched one.
 * @param {string} content
 * @param {SourceEdit} edit
 */
export function applyEdit(content, edit) {
  const occurrences = content.split(edit.find).length - 1;
  if (occurrences !== 1) {
    throw new Error(
      `${edit.file}: expected exactly one ${JSON.stringify(edit.find)}, found ${occurrences} (needed for: ${edit.why})`,
    );
  }
  return content.replace(edit.find, () => edit.replace);
}

/**
 * @param {string} workerFolder a copy of mediasoup's worker folder
 */
export function editWorkerSource(workerFolder) {
  for (const edit of WORKER_EDITS) {
    const file = path.join(workerFolder, edit.file);
    writeFileSync(file, applyEdit(readFileSync(file, 'utf8'), edit));
  }
}
