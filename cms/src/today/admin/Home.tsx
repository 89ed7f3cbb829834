import { Gutter } from '@payloadcms/ui'
import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import type { AdminViewServerProps } from 'payload'

/** The first page: what each room has to say, and no cards that only repeat the menu. */
export const Home = ({ i18n, payload, user }: AdminViewServerProps) => (
  <Gutter className="dashboard">
    {RenderServerComponent({
      Component: payload.config.admin.components.beforeDashboard,
      importMap: payload.importMap,
      serverProps: { i18n, payload, user },
    })}
  </Gutter>
)
