export { answerPreview, type PreviewServices } from './answer-preview.ts'
