import { VALIDATION as fr } from './validation.fr.ts'

/** The session is over while something is being written: what to do, without leaving this page. */
export const SignedOut = () => (
  <>
    {fr.kept.signedOut}{' '}
    <a href="/admin/login" target="_blank" rel="noopener">
      {fr.signIn}
    </a>
  </>
)
