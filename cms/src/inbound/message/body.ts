const CR = 13
const LF = 10

/** Where the head ends: behind the first empty line. */
const bodyStart = (raw: Uint8Array): number => {
  for (let at = raw.indexOf(LF); at !== -1; at = raw.indexOf(LF, at + 1)) {
    const next = raw[at + 1] === CR ? at + 2 : at + 1
    if (raw[next] === LF) return next + 1
  }
  return raw.length
}

/** Everything behind the head of a raw mail, as text: what it says of itself is not to be trusted. */
export const bodyOf = (raw: Uint8Array): string => {
  const body = raw.subarray(bodyStart(raw))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return new TextDecoder('windows-1252').decode(body)
  }
}
