import type { Presence } from '@stagedoor/sdk';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';
import { presenceWordOf } from './presence-word.ts';

/** Where somebody is, in words; undefined while nobody knows. */
export function usePresenceText(presence: Presence, nowMs: number): string | undefined {
  const { t } = useTranslation();
  const format = useFormat();
  const word = presenceWordOf(presence);

  return (
    word &&
    t(`messages.presence.${word}`, { ago: format.ago(nowMs - (presence.lastSeenMs ?? nowMs)) })
  );
}
