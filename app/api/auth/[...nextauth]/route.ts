import { authRoute } from "@/lib/web/auth-route";

/** NextAuth's endpoints: csrf, session, sign-in and sign-out for clients without the pages. */
export { authRoute as GET, authRoute as POST };
