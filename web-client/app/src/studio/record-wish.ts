import { create } from 'zustand';
import { recall, remember } from '../session/browser-storage.ts';

const KEY = 'stagedoor.record';

/** Whether the next show is to be recorded, as this creator chose it last on this device. */
export const useRecordWish = create<{ isWanted: boolean }>(() => ({
  isWanted: recall(KEY) === 'yes',
}));

export function wishRecording(isWanted: boolean): void {
  remember(KEY, isWanted ? 'yes' : null);
  useRecordWish.setState({ isWanted });
}
