/** What no system takes in the name of a file, and what would lead out of its folder. */
// eslint-disable-next-line no-control-regex -- they are what is taken out
const UNFIT = /[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]+/g
const LONGEST = 100

const fit = (name: string): string => {
  const plain = name.replace(UNFIT, '_').replace(/^[. ]+|[. ]+$/g, '')
  if (plain.length <= LONGEST) return plain === '' ? '_' : plain
  const end = /\.\w{1,8}$/.exec(plain)?.[0] ?? ''
  return `${plain.slice(0, LONGEST - end.length)}${end}`
}

/** Gives names in folders, each once, whatever the files were called by who sent them: `folder/2-name.pdf`. */
export const createFileNames = (): ((folder: string, name: string) => string) => {
  const taken = new Set<string>()
  return (folder, name) => {
    for (let n = 1; ; n += 1) {
      const path = `${folder}/${n === 1 ? '' : `${String(n)}-`}${fit(name)}`
      // Some systems know no difference between large and small letters.
      if (taken.has(path.toLowerCase())) continue
      taken.add(path.toLowerCase())
      return path
    }
  }
}
