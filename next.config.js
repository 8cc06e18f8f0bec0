/** @type {import('next').NextConfig} */
export default {
  agentRules: false,
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  // Loaded at run time only when ALIBABA_CLOUD_CREDENTIALS_TYPE asks for it; bundling it would
  // trace its optional providers into every server build.
  serverExternalPackages: ['@alicloud/credentials'],
}
