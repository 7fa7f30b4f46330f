import { constants, setPriority } from 'node:os';
import { finaliseRecording } from './finalise-recording.ts';

/**
 * The process that finalises one recording: reads its folder from the command line, sends a FinaliseResult or an error's text to
 * its parent and ends. It runs with what the others leave of the CPU, ffmpeg with it.
 */

setPriority(constants.priority.PRIORITY_LOW);
// Without a parent nobody hears the result; the next start of the server does it again.
process.once('disconnect', () => process.exit(1));
const [folder = ''] = process.argv.slice(2);
try {
  process.send?.(await finaliseRecording(folder), () => process.exit(0));
} catch (error) {
  process.send?.({ outcome: 'failed', message: String(error) }, () => process.exit(1));
}
