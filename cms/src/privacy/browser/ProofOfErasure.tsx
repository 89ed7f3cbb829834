'use client'
import { saveFile } from '../../save-file.ts'
import { PROOF as fr } from '../proof.fr.ts'
import './proof.css'

/** The proof of an erasure: to read here, and to keep or hand over. */
export const ProofOfErasure = ({ proof }: { proof: string }) => (
  <section className="erasure-proof">
    <button
      type="button"
      className="own-button"
      onClick={() => {
        saveFile({ content: proof, name: fr.fileName })
      }}
    >
      {fr.download}
    </button>
    <details>
      <summary>{fr.read}</summary>
      <p className="erasure-proof__text">{proof.trim()}</p>
    </details>
  </section>
)
