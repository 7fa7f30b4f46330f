import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate } from 'react-router';
import { useErrorText } from '../i18n/useErrorText.ts';
import { loadClient } from '../session/stagedoor.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { conversationPathOf, INBOX_PATH } from './message-path.ts';

/** Finds or begins the conversation with somebody, and goes there; the way back does not lead here again. */
export function OpenConversation({ userId }: { userId: string | undefined }) {
  return userId === undefined ? (
    <Navigate to={INBOX_PATH} replace />
  ) : (
    <Opening key={userId} userId={userId} />
  );
}

function Opening({ userId }: { userId: string }) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const navigate = useNavigate();
  const [error, setError] = useState<unknown>();

  useEffect(() => {
    let isCurrent = true;
    loadClient()
      .then((client) => client.conversations.openWith(userId))
      .then((conversationId) => {
        if (isCurrent) {
          return navigate(conversationPathOf(conversationId), { replace: true });
        }
      })
      .catch((thrown: unknown) => {
        if (isCurrent) {
          setError(thrown);
        }
      });

    return () => {
      isCurrent = false;
    };
  }, [userId, navigate]);

  return (
    <div className="h-full border-line bg-surface p-4 max-md:border-b md:rounded-3xl md:border">
      {error === undefined ? (
        <p role="status" className="text-sm text-muted">
          {t('messages.opening')}
        </p>
      ) : (
        <Notice
          tone="error"
          title={t('messages.notOpened')}
          testId="messages-not-opened"
          action={
            <ButtonLink to={INBOX_PATH} size="small">
              {t('messages.back')}
            </ButtonLink>
          }
        >
          {errorText(error)}
        </Notice>
      )}
    </div>
  );
}
