import type { ChatAuthor } from '@stagedoor/sdk';

/** Whether the author of a chat message can be written to directly by whoever is logged in here; nobody is where `userId` is undefined. */
export function canBeMessaged(
  author: Pick<ChatAuthor, 'userId' | 'username'>,
  userId: string | undefined,
): boolean {
  // Guests of a link have no name, and no account.
  return userId !== undefined && userId !== author.userId && author.username !== '';
}
