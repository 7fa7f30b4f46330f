import type { ChatAuthor, ChatBadge } from '@stagedoor/sdk';
import { BadgeCheck, type LucideIcon, Shield, Star } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { nameHueOf } from './user-color.ts';

const BADGES: Record<ChatBadge, { icon: LucideIcon; color: string }> = {
  creator: { icon: Star, color: 'text-lamp-text' },
  moderator: { icon: Shield, color: 'text-good' },
  admin: { icon: BadgeCheck, color: 'text-danger-text' },
};

/** Who wrote it, in a colour of their own, with what they are here. Kept apart from the text around, whatever it contains. */
export function AuthorName({ author }: { author: ChatAuthor }) {
  const { t } = useTranslation();
  const { userId, username, displayName, badges } = author;

  return (
    <bdi title={`@${username}`}>
      {badges.map((badge) => (
        <Badge key={badge} badge={badge} label={t(`chat.badges.${badge}`)} />
      ))}
      <bdi
        style={{ '--hue': nameHueOf(userId) } as CSSProperties}
        className="chat-name font-semibold"
      >
        {displayName || username}
      </bdi>
    </bdi>
  );
}

function Badge({ badge, label }: { badge: ChatBadge; label: string }) {
  const { icon: Icon, color } = BADGES[badge];

  return (
    <span
      title={label}
      className={`me-1 inline-flex items-center gap-0.5 rounded bg-raised px-1 align-[0.1em] text-[0.6875rem] leading-4 font-semibold ${color}`}
    >
      <Icon aria-hidden className="size-3" />
      {label}
    </span>
  );
}
