import { LOGO as fr } from '../labels.fr.ts'

/** An open door with light coming out, as on the site. */
const Door = ({ size, className }: { size: number; className: string }) => (
  <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" className={className}>
    <path d="M6 28V14a10 10 0 0 1 20 0v14z" />
    <path d="M6 28V14a10 10 0 0 1 8-9.8L18 9v22z" />
    <circle cx="15" cy="19.5" r="1.3" />
  </svg>
)

/** The door and the name of the tool, before one is in. */
export const Logo = () => (
  <span className="look-logo">
    <Door size={72} className="look-logo__door" />
    <span className="look-logo__name">{fr.name}</span>
    <span className="look-logo__what">{fr.what}</span>
  </span>
)

/** The same mark as in the browser's tab: the way to the first page. */
export const Icon = () => <Door size={26} className="look-icon" />
