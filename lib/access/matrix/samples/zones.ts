import { NO_ZONE, type Samples } from "../sample";

const profile = (name: string) => ({
  nameZh: name,
  shortZh: name.slice(0, 20),
  nameEn: name,
  level: "provincial",
  kind: "etdz",
});
const zone = (code: string) => ({ code, version: 1, ...profile(code) });
const move = (code: string, city: string) => ({ code, version: 1, city, sinceOn: "2023-01-01", reason: "区划调整" });

/** Zones: public among those signed in, kept by the province. */
export const ZONES: Samples = {
  "zones.add-zone": {
    about: "common",
    input: ({ fresh }) => {
      const { accountId, world } = fresh;
      const code = `new-${Math.random().toString(36).slice(2)}-${accountId.slice(0, 4)}`;
      return { code, city: world.zones.own.city, ...profile(code) };
    },
  },
  "zones.update-zone": {
    about: "common",
    input: async ({ fresh }) => zone((await fresh.zone()).code),
    missing: () => zone(NO_ZONE),
  },
  "zones.change-city": {
    about: "common",
    input: async ({ fresh }) => move((await fresh.zone()).code, fresh.world.zones.other.city),
    missing: ({ fresh }) => move(NO_ZONE, fresh.world.zones.other.city),
  },
  "zones.get-zone": {
    about: "common",
    input: ({ fresh }) => ({ code: fresh.world.zones.other.code }),
    missing: () => ({ code: NO_ZONE }),
  },
  "zones.list-zones": { about: "common", input: () => ({ limit: "200" }) },
  "zones.list-units": { about: "common", input: () => ({}) },
  "zones.list-regions": { about: "common", input: () => ({}) },
  "zones.list-published-figures": { about: "common", input: () => ({}) },
};
