import { Plus } from 'lucide-react'
import { FormLink } from './form-link'

/** Starts a connection, in the region that is being looked at. */
export function NewConnectionLink({ regionId }: { regionId: string }) {
  const fragment = regionId === '' ? '' : `RegionId=${encodeURIComponent(regionId)}`
  return (
    <FormLink fragment={fragment} variant="primary">
      <Plus aria-hidden />
      New connection
    </FormLink>
  )
}
