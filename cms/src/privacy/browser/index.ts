export { ProofOfErasure } from './ProofOfErasure.tsx'
