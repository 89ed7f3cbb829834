/** Encodings that a client takes, in lower case. Source: RFC 9110, 12.5.3. */
export const encodingsTaken = (accepted: string | undefined): Set<string> =>
  new Set(
    (accepted ?? '')
      .toLowerCase()
      .split(',')
      .map((item) => item.trim().split(/\s*;\s*/))
      .filter(([, quality]) => quality === undefined || Number(quality.replace('q=', '')) > 0)
      .map(([name = '']) => name),
  )
