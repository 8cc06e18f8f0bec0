'use client'

import { lazy, type ReactNode, Suspense } from 'react'
import { Skeleton } from '@/components/ui/skeleton'
import type { StepId } from '@/lib/vpn/parameters/declaration'
import { useFormVariant } from '../form-variant'
import { StepFields } from './fields'
import { BgpNotes, PresetPicker, SubnetsPanel } from './later-panels'

// They speak of what stands on the gateway, which is asked for once one is chosen.
const addresses = () => import('../surroundings/gateway-addresses')
const FreeBlocks = lazy(() => addresses().then((module) => ({ default: module.FreeBlocks })))
const FreePair = lazy(() => addresses().then((module) => ({ default: module.FreePair })))
const Covered = lazy(() => addresses().then((module) => ({ default: module.Covered })))

function ReviewPanel() {
  const { Review } = useFormVariant()
  return (
    <Suspense fallback={<Skeleton lines={8} label="Review is being opened" />}>
      <Review />
    </Suspense>
  )
}

function PhasePanel({ step }: { step: 'phase-1' | 'phase-2' }) {
  return (
    <>
      <Suspense fallback={<Skeleton className="h-20" />}>
        <PresetPicker />
      </Suspense>
      <StepFields step={step} />
    </>
  )
}

const panels: Readonly<Record<StepId, () => ReactNode>> = {
  gateways: () => <StepFields step="gateways" />,
  subnets: () => (
    <Suspense fallback={<Skeleton lines={8} label="The subnets are coming" />}>
      <SubnetsPanel />
      <Suspense>
        <Covered />
      </Suspense>
    </Suspense>
  ),
  'phase-1': () => <PhasePanel step="phase-1" />,
  'phase-2': () => <PhasePanel step="phase-2" />,
  'health-check': () => (
    <>
      <StepFields step="health-check" />
      <Suspense>
        <FreePair />
      </Suspense>
    </>
  ),
  bgp: () => (
    <>
      <StepFields step="bgp" />
      <Suspense>
        <FreeBlocks />
        <BgpNotes />
      </Suspense>
    </>
  ),
  review: () => <ReviewPanel />,
}

const intros: Readonly<Record<Exclude<StepId, 'review'>, string>> = {
  gateways: 'The two ends: the VPN gateway in Alibaba Cloud and the device in your data centre.',
  subnets:
    'Which addresses talk through the tunnel. Local is Alibaba Cloud, remote is your site.',
  'phase-1': 'How the two ends recognise each other and agree on keys (IKE).',
  'phase-2': 'How the traffic itself is protected (IPsec).',
  'health-check': 'Probes through the tunnel. Optional, and off by default.',
  bgp: 'Routes exchanged by the two ends themselves. Optional, and off by default.',
}

/** Draws one step. */
export function StepPanel({ title, step }: { title: string; step: StepId }) {
  const { reviewIntro } = useFormVariant()
  return (
    <section aria-labelledby="step-title" className="flex flex-col gap-6">
      <header>
        <h2 id="step-title" tabIndex={-1} className="font-semibold text-lg outline-none">
          {title}
        </h2>
        <p className="text-ink-muted">{step === 'review' ? reviewIntro : intros[step]}</p>
      </header>
      {panels[step]()}
    </section>
  )
}
