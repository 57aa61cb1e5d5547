declare module 'virtual:verify-page' {
  /** The page that checks a pack, as one complete HTML file without any outside part. */
  const page: string;
  export default page;
}
