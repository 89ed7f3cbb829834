import { nextCode } from './next-code.ts'

type Login = { email: string; password: string; totp?: string | undefined }

const ANSWER_MS = 20_000

/**
 * Signs in by the API, with password and code, as the admin does.
 *
 * @param clockMs by how much the clock of the CMS is ahead, for the code.
 * @returns the session, as a `Cookie` header.
 */
export const signInToCms = async ({
  cmsUrl,
  account: { email, password, totp },
  clockMs = 0,
}: {
  cmsUrl: string
  account: Login
  clockMs?: number
}): Promise<string> => {
  const post = async (path: string, body: unknown, cookie?: string) => {
    const answer = await fetch(`${cmsUrl}/api/users/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: cmsUrl,
        ...(cookie === undefined ? {} : { cookie }),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    await answer.body?.cancel()
    if (!answer.ok) throw new Error(`${path} of ${email}: ${String(answer.status)}`)
    return answer
  }
  const login = await post('login', { email, password })
  const cookie = login.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  if (cookie === '') throw new Error(`no session for ${email}`)
  if (totp !== undefined)
    await post('second-factor/pass', { code: await nextCode(totp, clockMs) }, cookie)
  return cookie
}
