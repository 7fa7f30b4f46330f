import type { Participant } from '@stagedoor/sdk';
import { useTranslation } from 'react-i18next';

/** What somebody is called; an account that is gone has no name of its own any more. */
export function useParticipantName(): (participant: Participant | undefined) => string {
  const { t } = useTranslation();

  return (participant) => {
    if (!participant) {
      return '';
    }

    return participant.displayName || participant.username || t('messages.gone');
  };
}
