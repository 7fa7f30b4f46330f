// @ts-check

/**
 * What set-up and start-up failures look like: one line for the person at the terminal, one code for programs and tests.
 * Everything that can be expected to go wrong on somebody's machine is one of these; any other error is our bug and keeps its stack.
 */
export class SetupError extends Error {
  /**
   * @param {string} code lower_snake, stable
   * @param {string} message one line that says what to do
   * @param {{cause?: unknown}} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'SetupError';
    this.code = code;
  }
}

/**
 * Runs a program's main function and turns its failure into the exit code: a SetupError is one line, anything else a stack.
 * @param {() => Promise<number>} main resolves to the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (error instanceof SetupError) process.stderr.write(`stagedoor: ${error.message}\n`);
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = error instanceof SetupError && error.code === 'interrupted' ? 130 : 1;
  }
}
