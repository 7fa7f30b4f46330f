import type { ChatActionView } from '@stagedoor/contracts/http/chat';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';
import { changesOf, nameIn, wordingOf } from './log-wording.ts';

/** One act, as a sentence with its time and whatever else was said about it. */
export function LogEntry({ action }: { action: ChatActionView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { by, target, reason, until, slowModeSeconds, filters, at } = action;
  const sentence = t(`chat.log.did.${wordingOf(action)}`, {
    by: nameIn(by),
    target: target === null ? '' : nameIn(target),
    action: action.action,
  });

  return (
    <li data-testid="chat-log-entry" data-action={action.action} className="grid gap-1 py-2.5">
      <p className="wrap-anywhere">{sentence}</p>
      <p className="flex flex-wrap gap-x-3 text-sm text-muted">
        <time dateTime={at}>{format.dateTime(at)}</time>
        {until !== null && <span>{t('chat.log.until', { time: format.dateTime(until) })}</span>}
        {slowModeSeconds !== null && (
          <span>
            {slowModeSeconds === 0 ? t('chat.slowModeOff') : format.duration(slowModeSeconds)}
          </span>
        )}
        {filters !== null && (
          <span>{t(filters.linksBlocked ? 'chat.log.linksBlocked' : 'chat.log.linksAllowed')}</span>
        )}
      </p>
      {reason !== '' && (
        <p dir="auto" className="text-sm wrap-anywhere">
          {reason}
        </p>
      )}
      {filters !== null && (
        <ul className="flex max-h-32 flex-wrap gap-1.5 overflow-y-auto text-sm">
          {changesOf(action).map(({ sign, text }) => (
            <li
              key={sign + text}
              className="rounded-lg border border-line bg-raised px-2 wrap-anywhere"
            >
              {sign} <bdi>{text}</bdi>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
