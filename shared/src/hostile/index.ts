/**
 * Inputs to try at every door of both servers. For tests only: nothing that runs in production imports
 * this.
 */
export * from './naughty.ts'

const deep = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth))

/** Values of wrong types, operators of MongoDB, names that objects inherit, characters nobody sees. */
export const HOSTILE_VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  [],
  {},
  [[null]],
  { $ne: null },
  { $gt: '' },
  { $where: 'sleep(2000)' },
  { $regex: '(a+)+$' },
  { $in: [{ $ne: 1 }] },
  JSON.parse('{"__proto__":{"role":"lead"},"constructor":{"prototype":{"role":"lead"}}}'),
  { toString: null, valueOf: 1, then: 'x', length: -1 },
  { equals: { $ne: null } },
  deep(500),
  '',
  '\u0000',
  'a\r\nBcc: victime@exemple.fr\r\n\r\nx',
  '\u202Eevil\u2066\u200B\u2060\uFEFF',
  '\uD800',
  '__proto__',
  'constructor',
  '$where',
  '../../../../etc/passwd',
  '%2e%2e%2f%252e%252e',
  '//evil.example/',
  '<script>alert(1)</script>',
  "'; return true; var x='",
  '{{7*7}}${7*7}#{7*7}',
  '9'.repeat(400),
  'é'.repeat(5000),
]

/** The same as they stand in one step of an address. */
export const HOSTILE_STEPS: readonly string[] = [
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e',
  '%252e%252e',
  '%00',
  '%0d%0aSet-Cookie:a=b',
  '__proto__',
  'constructor',
  '$ne',
  '%24where',
  '000000000000000000000000',
  'ffffffffffffffffffffffff',
  '0',
  '-1',
  '%ED%A0%80',
  '%E2%80%AE',
  '%',
  'x'.repeat(3000),
]

/** Questions after the `?` for lists with conditions, orders and pages. */
export const HOSTILE_QUERIES: readonly string[] = [
  'where[$where]=sleep(2000)',
  'where[id][$ne]=x',
  'where[id][equals][$ne]=x',
  'where[id][in][]=x&where[id][in][$gt]=',
  'where[id][like][$regex]=.*',
  'where[id][equals]=%00',
  'where[id][near]=1,2,3',
  'where[id][within][type]=Polygon',
  'where[createdAt][equals]=hier',
  'where[createdAt][greater_than][a]=b',
  'where[updatedAt][in]=a,b',
  'where[__proto__][equals]=x',
  'where[constructor][prototype][equals]=x',
  'where[toString][equals]=x',
  'where=x',
  'where[]=x',
  'where[or]=x',
  'where[or][0][and][0][or][0]=x',
  'where[and][__proto__][id][equals]=x',
  'where[or][length]=1e9',
  `where${'[or][0]'.repeat(60)}[id][equals]=x`,
  'where[a.b.c.d][exists]=true',
  'where[user.user.user.user][exists]=true',
  'where[_id][equals]=x',
  'where[id][exists]=peut-être',
  'limit=-1',
  'limit=abc',
  'limit=1e300',
  'limit[$ne]=1',
  'page=-5',
  'page=9007199254740993',
  'page=abc',
  'depth=99999999',
  'depth=-1',
  'depth[]=x',
  'sort=$where',
  'sort=__proto__',
  'sort=-',
  'sort=,,,',
  'sort[]=id&sort[a]=b',
  'sort[$meta]=x',
  'sort=a.b.c.d.e',
  'sort=%00',
  'select[__proto__]=true',
  'select=x',
  'select[id][$slice]=1',
  'select[a.b]=true',
  'populate[__proto__][x]=true',
  'populate=x',
  'populate[users]=x',
  'joins[__proto__][where][id][equals]=x',
  'joins=x',
  'joins[x]=false',
  'draft=peut-être',
  'trash=x',
  'locale=../../x',
  'fallbackLocale[]=x',
  'pagination=x',
  'field=__proto__',
  'field=hash',
  'data=x',
  'uploadEdits[crop][x]=abc',
  `a=${'b'.repeat(9000)}`,
  '%',
  '%E0%A4%A',
  '&'.repeat(3000),
]

/** Headers that a client may forge; none of them may open anything. */
export const FORGED_HEADERS: readonly Record<string, string>[] = [
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'x-middleware-subrequest-id': 'x', 'x-middleware-rewrite': '/admin', 'x-nextjs-data': '1' },
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'javascript' },
  { 'x-forwarded-for': '127.0.0.1, ::1', 'x-real-ip': '127.0.0.1' },
  { forwarded: 'for=127.0.0.1;host=evil.example;proto=https' },
  { 'x-original-url': '/admin', 'x-rewrite-url': '/admin' },
  { 'x-http-method-override': 'DELETE', 'x-payload-http-method-override': 'DELETE' },
  { authorization: 'Bearer undefined' },
  { authorization: 'users API-Key null' },
  { cookie: 'payload-token=eyJhbGciOiJub25lIn0.eyJpZCI6IjEifQ.' },
  { cookie: `payload-token=${'x'.repeat(4000)}` },
  { 'content-length': '0', 'transfer-encoding': 'identity' },
  { accept: '*/*;q=x', 'accept-language': '../../etc', 'if-none-match': '\\' },
  { range: 'bytes=99999999999-1' },
]

const FORM = 'application/x-www-form-urlencoded'

/** Bodies that are not what their type says, with the type. */
export const HOSTILE_BODIES: readonly { type: string; body: string | Uint8Array<ArrayBuffer> }[] = [
  { type: 'application/json', body: '' },
  { type: 'application/json', body: '{' },
  { type: 'application/json', body: 'null' },
  { type: 'application/json', body: '"x"' },
  { type: 'application/json', body: '[]' },
  { type: 'application/json', body: '{"__proto__":{"role":"lead"}}' },
  { type: 'application/json', body: `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}` },
  { type: 'application/json', body: new Uint8Array([0xff, 0xfe, 0x00, 0x7b]) },
  { type: 'application/json', body: JSON.stringify({ text: 'x'.repeat(65_537) }) },
  { type: 'application/json; charset=utf-7', body: '{"a":1}' },
  { type: 'text/plain', body: '{"role":"lead"}' },
  { type: 'text/xml', body: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' },
  { type: 'application/xml;;;', body: '<a/>' },
  { type: '', body: 'a=b' },
  { type: FORM, body: 'text=%ff%fe&text=x&__proto__[role]=lead&%24where=1' },
  { type: FORM, body: `text=${'x'.repeat(65_537)}` },
  { type: FORM, body: 'a&'.repeat(5000) },
  { type: 'multipart/form-data', body: 'x' },
  { type: 'multipart/form-data; boundary=', body: '--\r\n\r\n' },
  { type: 'multipart/form-data; boundary=b', body: '--b\r\nContent-Disposition: form-data; name=' },
  {
    type: 'multipart/form-data; boundary=b',
    body: '--b\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{"a":\r\n--b--\r\n',
  },
  {
    type: 'multipart/form-data; boundary=b',
    body: '--b\r\nContent-Disposition: form-data; name="file"; filename="../../x.svg"\r\nContent-Type: image/png\r\n\r\n<svg onload="x"/>\r\n--b--\r\n',
  },
  {
    type: 'multipart/form-data; boundary=b',
    body: `--b\r\n${'X-A: b\r\n'.repeat(3000)}\r\nx\r\n--b--\r\n`,
  },
  { type: `multipart/form-data; boundary=${'b'.repeat(300)}`, body: '--b--' },
]

/**
 * Words that no answer may hold: of a stack trace, a driver, a library or the machine. As they are
 * written, and the short ones as words: in any case they would stand in a random token of a page
 * once in a million letters.
 */
export const INSIDES =
  /\bat \S+ \(?(?:file:|node:|\/)|node_modules|\/(?:cms|site|shared)\/src\/|Mongo\w*Error|CastError|Cast to \w+ failed|\b(?:BSON|E11000|ECONNREFUSED|ENOENT|SQLITE)|\b(?:[Mm]ongoose|libvips|VipsJpeg)\b|ZodError|\b(?:Type|Reference|Range|Syntax)Error|Cannot read properties|is not a function|is not iterable/
