import { AppError } from '@stagedoor/contracts/errors';

const pending = (): never => {
  throw new AppError('UNKNOWN_REQUEST', 'Not yet.');
};

export const PENDING = {
  changeChatFilters: pending,
  sendDirectMessage: pending,
  markMessagesSeen: pending,
  markMessagesDelivered: pending,
  setTyping: pending,
  setPresence: pending,
  watchPresence: pending,
};
