/** Traditional characters mapped to simplified ones, for the Chinese word list and common names. */
const PAIRS =
  '総总總总統统領领書书議议員员國国會会參参眾众産产產产黨党選选舉举競竞對对發发導导長长談谈協协約约聲声講讲話话聯联際际環环體体獨独資资義义權权邊边憲宪審审檢检師师決决獄狱殺杀謀谋綁绑質质許许規规違违戰战爭争鬥斗軍军隊队衛卫禦御彈弹擊击襲袭維维謝谢難难評评譴谴責责絕绝辭辞職职準准備备過过種种宮宫經经濟济業业廠厂銷销潤润損损進进貿贸銀银預预稅税債债務务貸贷貨货幣币價价費费養养險险勞劳動动罷罢復复蘇苏戶户顧顾廣广氣气電电車车鐵铁飛飞機机場场築筑農农糧粮遊游韓韩鮮鲜羅罗倫伦紐纽華华頓顿歐欧亞亚灣湾臺台蘭兰術术學学實实驗验網网絡络軟软數数據据訊讯腦脑號号碼码陽阳來来類类鳥鸟馬马貓猫魚鱼變变風风災灾傷伤緊紧張张測测計计醫医護护臟脏療疗藥药營营運运煙烟懷怀嬰婴兒儿齡龄專专語语歷历藝艺館馆樂乐視视報报紙纸聞闻雜杂誌志記记說说詩诗圖图畫画節节獎奖設设賽赛奧奥籃篮勝胜敗败紀纪錄录們们婦妇雙双親亲鄰邻離离愛爱門门鄉乡鎮镇區区當当園园島岛嶼屿灘滩顏颜紅红綠绿頭头臉脸腳脚膚肤夢梦題题響响標标劃划項项嘗尝試试係系關关狀状態态條条異异圍围範范時时間间現现後后將将鐘钟見见觀观點点擔担憂忧憤愤樣样組组織织構构訪访達达開开認认為为訴诉釋释強强調调覺觉顯显繼继續续轉转減减擴扩應应給给幫帮與与兩两僅仅擇择慮虑執执須须沒没歡欢買买帶带雖虽儘尽還还並并從从誰谁個个這这麼么裡里於于東东歸归錢钱樓楼麗丽爾尔納纳魯鲁瑪玛諾诺傑杰喬乔賓宾蓋盖薩萨貝贝賴赖澤泽溫温滿满岡冈貢贡陳陈楊杨劉刘趙赵鄧邓葉叶蔣蒋鄭郑吳吴馮冯龍龙濱滨'

const simple = new Map<string, string>()
for (let at = 0; at + 1 < PAIRS.length; at += 2) simple.set(PAIRS.charAt(at), PAIRS.charAt(at + 1))

export const simplify = (text: string) => text.replace(/\p{Script=Han}/gu, (char) => simple.get(char) ?? char)

const simplified = new Set(simple.values())

/** Does a text have more characters that only traditional Chinese has than such of simplified Chinese? */
export function isTraditional(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu) ?? []
  return han.filter((char) => simple.has(char)).length > han.filter((char) => simplified.has(char)).length
}
