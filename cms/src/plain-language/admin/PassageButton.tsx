import { reveal } from './reveal.ts'

type Props = { where: string; path: string; passage: string }

/** A passage and its place; a click goes there. */
export const PassageButton = ({ where, path, passage }: Props) => (
  <button
    type="button"
    className="plain-language__go"
    onClick={() => void reveal({ path, passage })}
  >
    <q>{passage}</q> <small>{where}</small>
  </button>
)
