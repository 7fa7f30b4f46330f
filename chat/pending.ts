import { AppError } from '@stagedoor/contracts/errors';

const pending = (): never => {
  throw new AppError('UNKNOWN_REQUEST', 'Not yet.');
};

export const PENDING = {
  editChatMessage: pending,
  reactInChat: pending,
  changeChatFilters: pending,
  setPresence: pending,
  watchPresence: pending,
};
