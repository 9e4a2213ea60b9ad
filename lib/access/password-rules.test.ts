import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classesOf, LONGEST, passwordProblems, SHORTEST } from "./password-rules";

const CONTEXT = ["tunliu.clerk", "屯留填报员", "tunliu", "youyu-tourism", "taiyuan-xiaodian", "gaoping"];
const codes = (password: string) => passwordProblems(password, CONTEXT).map(({ code }) => code);
const lines = (text: string) => text.trim().split(/\s+/);

// Made mainly of what everybody tries first.
const COMMON = lines(`
Password123! Password1234 Passw0rd123! P@ssw0rd123 P@ssw0rd2024 P@$$w0rd!! P@ssword2025! Pa$$word1234 PASSWORD-2026a PassWord@2023 Password!@#123 1Password!1
Admin@123456 Admin@2024 Admin12345! Administrator1! Admin!@#$1234 ADMIN2026@ad admin#Admin1 Root@123456 Root!@#2024 Guest@12345 User@123456 Test@123456 Test1234!@#$
Qwerty12345! Qwerty!@#123 Qwer1234!@#$ 1qaz@WSX3edc 1qaz2wsx#EDC !QAZ2wsx#EDC Zxcvbnm123! Asdfgh123456! Asdf1234!@#$ QAZwsx123! Qazwsx!@#2024 Zaq12wsx!@#
Abc123!@#456 Abc@123456 Abcd1234!@ Abcdefg123! Abc12345678! Aa123456789! Aa@123456789 Aa12345678! A1234567890! Aaa111222333! AAA888888@a Abc!12345678
Kaifaqu2024! Kaifaqu@2025 Kaifaqu#123 KaiFaQu2026! Kaifa@2026qu Kaifaqu_888 kaifaqu!ABC Shanxi@2024 Shanxi2025!! ShanXi#123456 Shanxi_kfq1! ShanxiSheng1! Shanxi!kaifaqu1
Tunliu@2024 Tunliu2025! Tunliu123!@# TunLiu#888888 Tunliu_kaifaqu1 Tunliu.Clerk1 tunliu.clerk@1A Youyu@2024! Youyu-Tourism1 YouyuTourism2024 Gaoping@2026 Gaoping123456! Xiaodian@2024
Taiyuan@2024 Taiyuan123! Datong@2025 Datong!2026 Changzhi@2026 Changzhi#123 Shuozhou2024! Jincheng@123 Jinzhong@2024 Yuncheng@2024 Xinzhou@2025 Linfen@20240 Lvliang@2024 Yangquan@2024
Welcome@2024 Welcome123!! Hello@123456 Letmein@123 Iloveyou@123 Woaini@520! Woaini1314! Changeme@123 Changeme2024! Login@123456 Master@12345 Manager@2024 Manager123!
Summer2024!! Winter@2025 Spring#2026 Autumn@2024 October2024! Monday@2024 Huawei@123456 Huawei12#$ Tencent@2024 Weixin@12345 Oracle@12345 Postgres@123 Zhongguo@2024 Beijing@2024
Zhangsan@123 Zhangsan2024! Lisi@1234567 Wangwu@2024! Ceshi@123456 Mima@1234567 Guanliyuan@1 Denglu@12345 Taizhang@2024 Zoneledger@1 ZoneLedger2026! Qianyue@2024 Kaigong@2024 Touchan@2025!
`);

// Long enough and with something of one's own: also when a common word stands in it.
const GOOD = lines(`
xK9#mPq2vL7z Tr4velling-Heron correct-Horse-7-battery blue-Kettle-42-moss V3rdant&Quarry7 mJ8!tRw2@nBx9 Rainy-Tuesdays-4ever 7Gh#kL9@pQ2w Wq8-zT5-mK3-rX9
Lantern.Orchid.58 Quiet_Harbour_73 9dFj2-kLm8-Qx7p Nb6^yHt3&vCe Umbra-Tesserae9 R7t!y8Uq3Wz5 Gravel+Otter+61 Velvet#Comet82x Kx7m-Qp3t-Zr8n-Wd2f Hj4k-Tn9p-Bv6c-Ys3x
Juniper=Falcon=39 Copper-Nimbus-81 tH3-qUick-br0wn-f0x Meadow%Sparrow%27 pL4tinum_Gecko_x Wd6!rFg9$kTv 4Bz*8Nq&2Rt%6 Maple/Thunder/90k Xylophone-53-Birch Orbit~Walnut~64
Admin-vZ8kq2Lpx7 Shanxi-Rtq8wzLk4 Tunliu+vQ9xk3Trw Password-kV7wqz3Hx 2024-Heron-Quilts 山西-Rq8wzLk4v 屯留Heron-Quilt8 青山绿水Abc-7742x Дом-Река-Лес77x Ça-va-Bien-8417
zV4!qXw7&mRt K8v-Trellis-Moth Pebble:Crane:4417 rT6yQ-8uWz-3nB Sable-Lynx-2937 Thicket_Raven_08w yP3$wKq8#vJt Tangle.Finch.66b Cobalt|Heron|53 Walnut^Osprey^17 Kestrel.9.Barley Fjord-Quill-4406 bN2_wZs7_kTq Heather*Plover*8 nX5-gRv8-tQw2
`);

// What is wrong by form, whatever it says.
const MALFORMED: [string, string[]][] = [
  ["", ["password-short", "password-classes"]],
  ["xK9#mPq2v", ["password-short"]],
  ["Ab1!", ["password-short"]],
  ["xkqmpqzvlwzt", ["password-classes"]],
  ["XKQMPQZVLWZT", ["password-classes"]],
  ["xkqmpqz8vlw3", ["password-classes"]],
  ["XKQMPQZ8VLW3", ["password-classes"]],
  ["8402759163502", ["password-classes"]],
  ["xkqmp-qzvlw-zt", ["password-classes"]],
  ["XKQMP-QZVLW", ["password-classes"]],
  ["xKqMpQzVlWzT", ["password-classes"]],
  ["屯留山西长治太原大同朔州", ["password-classes"]],
  [`xK9#${"mPqvLz".repeat(21)}`, ["password-long"]],
  ["1234567890", ["password-classes", "password-common"]],
  ["aaaaaaaaaaaa", ["password-classes", "password-common"]],
  ["qwertyuiop", ["password-classes", "password-common"]],
  ["password", ["password-short", "password-classes", "password-common"]],
];

describe("the rules of passwords", () => {
  it("are tried with at least 200 strings", () => {
    expect(new Set([...COMMON, ...GOOD, ...MALFORMED.map(([text]) => text)]).size).toBeGreaterThanOrEqual(200);
  });

  it.each(COMMON)("refuse %s as mainly a common word", (password) => {
    expect(codes(password)).toContain("password-common");
  });

  it.each(GOOD)("accept %s", (password) => {
    expect(codes(password)).toEqual([]);
  });

  it.each(MALFORMED)("refuse %j with %j", (password, expected) => {
    expect(codes(password)).toEqual(expected);
  });

  it("count characters, not units: 𠮷 is one", () => {
    expect(codes("𠮷野𠮷林xK9#mQ")).toEqual([]);
    expect(codes("𠮷野𠮷林xK9#m")).toEqual(["password-short"]);
  });

  it("answer for any text, and quickly", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: "binary" }), (text) => {
        const found = codes(text);
        expect(found.includes("password-short")).toBe([...text].length < SHORTEST);
        expect(found.includes("password-long")).toBe([...text].length > LONGEST);
        expect(found.includes("password-classes")).toBe(classesOf(text) < 3);
      }),
    );
  });
});
