const WIDE_INTEGER_TYPES = ['int64', 'uint64', 'sint64', 'fixed64', 'sfixed64'];

/** A type name followed by a field name and number, also inside `map<…>` and after `repeated` or `optional`. */
const WIDE_INTEGER_FIELD = new RegExp(`(^|[\\s<,{])(${WIDE_INTEGER_TYPES.join('|')})\\s*([\\s>,])`);

/**
 * The lines of a .proto file that declare a 64-bit integer field. protobufjs writes a `bigint` as 0 without an error and
 * reads large values into an object, so such fields are refused: `double` for safe integers, decimal strings for amounts.
 */
export function findWideIntegers(proto: string): { line: number; text: string }[] {
  return withoutComments(proto)
    .split('\n')
    .map((text, index) => ({ line: index + 1, text: text.trim() }))
    .filter(({ text }) => WIDE_INTEGER_FIELD.test(text));
}

/** Blanks comments and string literals but keeps the line breaks, so that line numbers stay right. */
function withoutComments(proto: string): string {
  return proto.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"/g, (match) =>
    match.replace(/[^\n]/g, ' '),
  );
}
