/**
 * Foreign names in Chinese by the bones of their sound (see sound.ts): 奥巴马 and Obama both give APM. The characters are
 * those that transcription tables of names draw on, by the consonant their syllable begins with; a closing -n is written too.
 */
const SOUNDS: Record<string, string> = {
  A: '阿艾爱奥欧埃伊以亚雅尤乌厄奧',
  AN: '安恩英因昂',
  P: '巴贝比布波伯鲍博柏帕佩皮普珀平法菲费弗福夫维瓦沃韦佛保',
  PN: '本班邦宾潘彭芬范冯凡丰文',
  T: '达戴德迪杜多塔泰特蒂图托道陶提',
  TN: '丹登顿东邓坦滕廷汤通',
  K: '加盖戈格古哥卡凯科克库考基奎夸',
  KN: '冈根贡坎肯康昆',
  L: '拉莱勒利鲁罗洛劳雷里列露卢路尔儿瑞黎',
  LN: '兰伦林朗隆龙',
  M: '马麦梅米穆莫毛姆玛迈',
  MN: '曼门明蒙',
  N: '纳奈内尼努诺娜妮',
  NN: '南宁',
  S: '萨塞斯西苏索沙谢希什舒绍莎丝',
  SN: '桑森辛松珊申兴',
  J: '查切奇丘乔扎泽兹祖佐贾杰吉朱焦茨齐佳',
  JN: '昌陈赞曾增江金詹钱',
  H: '哈海赫胡霍',
  HN: '汉亨洪华',
}

const SOUND = new Map(
  Object.entries(SOUNDS).flatMap(([sound, chars]) => [...chars].map((char) => [char, sound] as const)),
)

/** The bones of each run of two and more such characters. */
export function hanBones(text: string): string[] {
  const found: string[] = []
  let run: string[] = []
  const close = () => {
    if (run.length > 1) found.push(bonesOf(run))
    run = []
  }
  for (const char of text) {
    const sound = SOUND.get(char)
    if (sound === undefined) close()
    else run.push(sound)
  }
  close()
  return found.filter((bones) => bones.length > 1)
}

function bonesOf(sounds: readonly string[]): string {
  const bones = sounds.map((sound, at) => {
    if (at === 0) return sound
    return sound.replace(/^[AH]/, '')
  })
  return bones.join('').replace(/(.)\1+/g, '$1')
}
