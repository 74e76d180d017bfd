/**
 * Calls code of the host in the middle of our own work: a getter, a setter, a message function. If it throws, the
 * error is reported as that of an event listener is, and our work goes on.
 * @returns `undefined` if the code throws
 */
export function callHost<Result>(code: () => Result): Result | undefined {
  try {
    return code();
  } catch (error) {
    reportError(error);
    return undefined;
  }
}
