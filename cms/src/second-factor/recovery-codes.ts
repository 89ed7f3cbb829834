import { randomInt, scrypt } from 'node:crypto'
import { promisify } from 'node:util'

const COUNT = 10
const GROUPS = 3
const LETTERS_IN_GROUP = 4
/** No letter that is read wrongly on paper. Twelve of them are 59 bits. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

const group = (): string =>
  Array.from({ length: LETTERS_IN_GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** Ten codes to print: `abcd-efgh-jkmn`. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: COUNT }, () => Array.from({ length: GROUPS }, group).join('-'))

const derive = promisify<string, string, number, Buffer>(scrypt)

/** What is kept of a code: slow to make, and other for each account. Spaces and dashes do not count. */
export const hashOfCode = async (code: string, user: string): Promise<string> => {
  const bare = code.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  return (await derive(bare, `second-factor:${user}`, 32)).toString('base64url')
}
