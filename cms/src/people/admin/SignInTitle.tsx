import { SIGN_IN_TITLE } from '../labels.fr.ts'

/** What the page is for, above the form by which one signs in. */
export const SignInTitle = () => <h1 className="look-sign-in">{SIGN_IN_TITLE}</h1>
