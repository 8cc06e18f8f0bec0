/** @type {import('next').NextConfig} */
export default {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // No picture of ours is resized, and what resizes fetches addresses that it is given.
  images: { unoptimized: true },
  // The first is loaded at run time only when ALIBABA_CLOUD_CREDENTIALS_TYPE asks for it; bundling it
  // would trace its optional providers into every server build. The second measures the process.
  serverExternalPackages: ['@alicloud/credentials', 'prom-client'],
}
