import type { Metadata } from 'next'
import { PageHeader } from '@/components/layout/page-header'
import { ParameterReference } from '@/components/parameters/parameter-reference'

export const metadata: Metadata = {
  title: 'Parameters',
  description: 'Every parameter of CreateVpnConnection, every rule and every error code.',
}

export default function ParametersPage() {
  return (
    <>
      <PageHeader
        title="Parameters"
        description="CreateVpnConnection as Causeway sends it, for one tunnel and for two: what each parameter takes, what happens without it, and which document says so. Where the 2020 reference and today’s service differ, both are taken and the difference is marked."
      />
      <ParameterReference />
    </>
  )
}
