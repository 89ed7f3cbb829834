declare module 'subset-font' {
  /** https://github.com/papandreou/subset-font#api: it ships no types. */
  function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2'
      variationAxes: Record<string, { min: number; max: number }>
    },
  ): Promise<Buffer>
  export = subsetFont
}
