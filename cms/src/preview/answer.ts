/** Which page of the document is shown. */
export type View = 'page' | 'easyRead'

/** Why there is no page: the draft itself, another page of the site, or the site does not answer. */
export type Cause = 'draft' | 'elsewhere' | 'silent'

/** What `POST /api/preview/:collection/:id` answers. */
export type DraftAnswer =
  | {
      kind: 'page'
      html: string
      /** Id of the element to bring in sight, or null. */
      anchor: string | null
      view: View
      /** Pages that there are to choose from. */
      views: View[]
    }
  | { kind: 'problem'; cause: Cause; title: string; lines: string[] }
