/**
 * What people make passwords of, in lower case: the heads of public lists of leaked passwords (without their digits), walks over the keyboard,
 * and the words of this product and province. Checked offline (ASVS 6.2.4, 6.2.11). Zone codes and the own name are added by the caller.
 */
export const COMMON_WORDS: readonly string[] = `
password passwort passwd pass pwd admin administrator root guest user test tester testing demo login master manager super supervisor superuser system sys
default welcome hello letmein iloveyou ilove loveyou love woaini woai aini baobei laopo laogong mima zhanghao denglu yonghu ceshi guanliyuan
monkey dragon sunshine princess shadow football baseball superman batman michael jordan daniel charlie thomas jessica jennifer ashley andrew
trustno trustnoone whatever freedom secret changeme change secure security computer internet server oracle mysql postgres postgresql redis docker
huawei tencent alibaba taobao weixin wechat google apple microsoft windows office qwerty qwert qwer asdfgh asdf zxcvbn zxcvbnm zxcv qazwsx wsxedc qaz wsx edc
rfv tgb yhn qwertyuiop asdfghjkl abcdef abcdefg abcd abc xyz aaa bbb xxx zzz one two three zaq xsw cde vfr
spring summer autumn winter january february march april june july august september october november december monday tuesday wednesday thursday friday
company office work job boss kaifaqu kaifa kfq zone ledger zoneledger taizhang sanpi santai xiangmu qianyue kaigong touchan gongyeyuan yuanqu park
shanxi shanxisheng sheng sx china zhongguo beijing shanghai guangzhou shenzhen zhonghua gongchandang zhengfu gov shengji shiji xianji
taiyuan datong yangquan changzhi jincheng shuozhou jinzhong yuncheng xinzhou linfen lvliang luliang tunliu youyu luzhou zonggai shifanqu xiaohe
zhang wang zhao chen yang huang zhou xu sun ma zhu hu guo lin zhangsan lisi wangwu zhaoliu xiaoming
`
  .trim()
  .split(/\s+/);
