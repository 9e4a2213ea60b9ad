"use client";

/** A fault within the frame of the signed-in pages. */
export { Fault as default } from "@/components/frame/fault";
