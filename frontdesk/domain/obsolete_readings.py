"""Readings of characters that only old texts have: nobody is called so, nobody types them (§4.1).

pypinyin lists every reading ever noted: 吴 as tun, 王 as yu. Here stand, for the characters of
《通用规范汉字表》 (2013), those that are neither the commonest nor in any dictionary of today:
《通用规范汉字字典》, 《现代汉语词典》 (kTGHZ2013 and kXHC1983 of Unicode), CC-CEDICT, as collected
in mozillazg/pinyin-data. Other characters keep all their readings.
"""

OBSOLETE_READINGS = {
    entry[0]: frozenset(entry[1:].split(","))
    for entry in """
    㛚yong 㴔xi,se 䐃zhun 不fou,fu 且cu 丞sheng,zheng 个gan 串guan,quan 乂ai 乃ai 之zhu 乍zuo 乙jue
    也yi 予zhu 事zi 于wei,xu 亏yu 亘xuan,geng 些suo 亡wu 亢gang,geng 亥jie 亨xiang,peng 亶chan,zhan
    仂li 仅fu,nu 仇ju 介ge 从zong 他tuo 仡wu 令lian 以si 仰ang 仳bi 件mou 任lin 份bin 仿pang 伈lin
    伉gang 伋fan 伎zhi,qi 休xu 众yin 伯mo 伴pan 佁ai,si,chi 但tan,yan 位li 体ben,cui 佗yi 余tu,xu
    佚die 佛bo,bi 佝ju 佬liao 佰mo 佻diao,yao,dao,zhao 佼xiao 侉hua,e,wu 例lie 侏zhou 侔mao 促chuo
    俊shun,dun 俍lang 俏xiao 信shen 俶shu 俸beng 俺yan 俾bei,pi 倍pei 倓dan 倕zhui 倚ji 倜diao,zhou
    倩qing 倪nie 倭wei 假jie,xia,ge 偈qi 偌re 偕jie 偬cong 傀kuai 傍pang,beng,peng 傕que 僇liao
    僎zun 僔cuan 僚lao 僧ceng 僭zen 僮chong 儋shan 儴xiang 儿ren 允yuan 兄kuang 免wen,wan 兑rui,duo
    兔chan 共hong 典tian 内na,rui 冉nan,dan 册zha 冥mian 冰ning 冷ling 冼sheng 净cheng 刀diao 切qi
    划guo 列li 刳kou 刺qi 刻kei 剅dou 削qiao,shao 前jian 剖po 剟chi 剥pu 副pi 剽biao 劐hua 助chu
    劾kai 勖mao 募bo 勤qi 勺shuo,zhuo,di 勿mo 匀jun 包pao,fu 匕pin 化huo 匡wang 匪fen 匼e,an 匿te
    半pan 卑bi,pi,ban 卒cui 卜pu 卞pan 卟ji 占tie 卤xi 卬yang 印yi 卵kun 卷quan,gun,jun 厂han,yan
    厘chan 厝ji 叕yi,li,jue 受dao 叟xiao 古ku 句qu 叭pa 可ge 台yi,si 叱hua,e 号xiao 司ci 叹yi,you
    叻li 叽jiao 吃qi 吓ha 吞tian 吟jin 吧pa 吨tun 吩pen 听yin,yi 吱qi 吲shen 吴tun 吵miao 吽hou
    吾yu,ya 呀xia 呃ai 呆bao 呈kuang 告ju,gu 呐nuo 呣mou 味mei 呵ha,huo 呶na 呷jia 呼xiao,xu,he,xia
    咍tai 咎gao 咔nong 咖jia 咣gong 咥die,zhi 咦xi 咪mie,mai 咬jiao 咳gai 咴hai 咸jian 咻xu,xiao
    咽yuan 哆chi,zha,die 哇gui,hua 哈he,ta,sha 哌gu 哏hen,n 哐qiang 哧xia,he 哨sao,xiao 哩mai
    哪nuo,nie 哮xue 哱po,bei,ba 哺fu 哽ying,ng,n 唆shua 唇zhen 唏xie 唑shi 唔m 唧jie 唪beng
    唬xiao,guo,hao 售shu 唵ng,n 唷yu 唼qie 啁dao,tiao,diao 啄zhou 啉lan,len 啊e 啐zu,za,e,chuai
    啜zhuo 啡pei,pai,bai 啻di 喀ke 喈xie 喊kan,jian 喋qie 喔wu 喙zhou 喜chi 喝ye,kai 喟huai 嗄xia
    嗌wo 嗍shuo 嗑he,xia 嗔tian 嗖su 嗽shuo,shu 嘀zhe 嘁zu,za 嘚dai 嘞le 嘿mu 噍jiu 噎yi,sha 噢yu,ao
    噫ai 噶ge 嚄wo 嚯xue 囡nie 团qiu 园wan 囱chuang 土du,cha 圣ku 圩yu 圪yi 圫zhun 圳quan,chou,huai
    圾jie 均yun 坉dun 坏pei 坑kang 块yue 坥ju 坨yi 坫zhen 坯huai 坳you 垂zhui 垠ken 垦yin 垧jiong
    垩sheng 垸huan 垺fou,pei,pou 垾an 埃zhi 埆jue 埏yan 埝dian,nie 埤bi,bei 埫shang 埯yan 培pou,pi
    堇qin 堋beng,ping 堤shi,wei 堧nuo 堨ai 堪chen 堵zhe 塌da 填chen,zhen 墅ye 墐qin 增ceng 墨mei
    壅weng 壑huo 声qing 壹yin 夏jia 夐xuan 夕yi 大tai 太ta 夬jue 夭wo,wai 央ying 失yi 奇ai,yi 奋kang
    奏cou 契qie,jie 奓she,chi 奔fen 奠ting,ding,zheng,zun 奡xiao 奥yu,you 女ru 奸gan 她jie,chi 妁yue
    妃pei 妖jiao 妗xian 妞hao 妭bo 妯chou 姐ju,xu,zu 姓sheng 姚tiao,tao 姣xiao 姬yi 姱hu 姶ya 姽wa
    娃gui 娉pin 娩wen 娶ju,shu 婕qie 婘juan 婠guan 婫hun 婺mou,mu 媂ti 媆nen,nun 媞ti,zhi,dai
    媪yun,wo 媲bi 媵sheng 嫖biao 嫚yuan 嫽lao 嬗chan 嬛qiong 嬥diao 嬬nou 孱jian,zhan 宁zhu 它tuo,yi
    宅che,du 完kuan 宛yun,yu 客qia 宪xiong 害he 容yong 宿qi 察cui 寨se,qian 寰xian 寺shi 封bian
    射ye,yi 尉yun 尚chang 尥niao 尨pang 尹yun 居ji 屈jue,que,ju 屎xi 岂kai 岈xia 岨zu 崎yi 崒cui
    崚ling 崛yu 崤yao 嵁zhan 嵇xi 嵊cheng 嵌han 嵯ci 嶒zheng 嶷ni 巡yan,shun 巨qu 差cuo,jie 己qi
    巳yi 巽zhuan 币yin 帑nu 帔pi 帕mo 帘chen 幅bi 幕man 干an 平pian,bing,beng 年ning 幸nie 幺mi
    幼yao 广yan 庄peng 庇pi 度zhai 庳pi 庵yan,e 庶zhu,zhe 廆hui 弁pan 弆qu 弇nan 式te 弟tui 彀kou
    彖shi 彗sui 彦pan 彬ban 彭pang,bang 彳fu 徙si 御ya 徵cheng 徼yao 忏qian 忐keng 忑dao 忞wen 忮qi
    忱dan 忳zhun,dun 忾qi 怀fu 怍zha 怕bo 怛dan 怜ling 怠yi 怨yun 怫fei,bei 怵xu 恂shun 恃zhi
    恍guang 恓qi,xu 恔xiao 恝qi 恿tong 悆shu 悈ke 悛xun 悢lang 惆qiu,dao 惊liang 惔dan 惙chui 惛men
    惰tuo 惴chuan,gua 惹ruo 愀qiu 愁qiao,jiu 愉tou 愍fen 感han 愠wen 慊xian 慎zhen 慝ni 慥cao 慬jin
    憕zheng,deng 憧zhuang 憾dan 懊yu 懔lan 戎reng 戕zang 或yu 戚cu 戡zhen 戭you 房pang 才zai 扑pi
    扒bai,bie 扭chou,zhou 扮fen,huo 扰you 扶pu 扺qi 找hua 承zheng 技qi 抄suo 把pa 投dou 抗gang 折ti
    抨beng 抬chi 抱pao,pou 抵zhi,qi 抻shen 押xia,jia 拂pi,fei 拃zhan 担jie 拆che,chi 拈dian 拊bu
    拌pan 拍bo 拎ling 拓zhi 拔bo,bie,fa,bei 拖chi 拗yu 拘gou 招qiao,shao 拮jia 拱ju 拴quan 拼bing
    拾jie 挈qi,jia,qia,shi 挎ku,kou 挑tao,diao 挫zuo 捆hun 捌bie 捍xian,gan 捎xiao,qiao 捐yuan
    捧feng 捩li 捭ba,bi 捶duo 捷qie,cha 捻nie 捽cu,su,zun 掀hen 掇zhuo 掉nuo 掊fu,pei 掎yi 排bai
    掘ku 探xian 接xie,sha,cha 控qiang 措ze,ci 掾chuan 揄chou,you,shu,yao 揍cou 描mao 提chi,shi 插zha
    揖ji 握ou 揣duo,zhui,tuan 揩jia 揭qi,he 揳jia 援huan 搋chi,yi 搒beng 搓chai 搛lian 搜xiao,shao
    搞qiao,kao 搬su 搭ta 摧zui,cuo 摩mi 摴chi 摽piao,pao 撅gui 撇bie 撕xi 撖qian 撩lao
    撮zui,zuan,chua 撰xuan,suan 擐juan,xuan 擿zhai 攉que 攘ning,xiang 支qi 攽bin 敌hua 敕sou
    敞cheng,zheng 敦tuan,diao,dao,zhun,tun 敫qiao 斗zhu 斜xia,cha,ye 斡guan 斥che,zhe 斫chuo 斯shi
    方pang,wang,feng 施yi 旁peng,beng,bang 旄wu 族sou,cou,zou 既xi 旬jun 旮xu 旰han 昂yang 昆hun
    明meng 昔cuo 昕xuan 昙yu 映yang 昧wen,mo 昫xiong 是ti 昵zhi 晁zhao 晟jing 晢zhi 景ying 暅xuan
    暇jia 暕lan 暖xuan 暨jie 暴bo 曷e 最cuo 月ru 有wei 服bi,bo 朏ku 朐xu,chun 朓you 朝zhu 朦mang
    札ya 朱shu 机wei 杂duo 杌wo 杓shuo,di,zhuo 杜tu 杠gong 杭kang 杷ba 杼shu 枇bi 枉kuang 枋bing
    析si 枕chen 枘nen 果luo,guan 枝qi 枯gu 枸qu 柈pan 某mei 柑qian 柙jia 柚zhou 柞ze 柠chu,zhu 柢chi
    查chai 柴ci,zhai,zi 柽jue 栅ce 栒sun 栓quan 栗lie 栝tian 校qiao 栩yu 核gai,kai 格luo,he
    桃tiao,zhao 桅gui 桊quan 桐dong 桔xie 桯ying 梌cha 梏jue 梢xiao 梧yu 梭xun 棁tuo,rui 棋ji
    棍hun,ao 棓pou,pei 棣ti,dai 棬juan 棰duo 棱cheng 棵kuan 棹zhuo 椑bi,pai 楮zhu 楯chun 概gui,jie
    榅yun 榑bo 榜beng,pang 槁kao 槌zhui,dui 槭cu,zu,se 槱chao 槽zao 槿qin 樘cheng 横guang,huang
    橐du,luo 橙deng 橦chuang,zhong,chong 檀shan 檐dan 檗bi 檞xie 檠jing 檫sa 次zi 欸xie 欻hu 款xin
    歃xia 歇ya 歙xie 歹e 殁wen 殍bi 毋mou 母wu 毒dai 比pi 毳qiao,xia 毹yu 氏jing 氐zhi 氤yan 氿qiu
    汀ding 汁xie,shi 汋yue,que,shuo 汕shuan 汗gan 池tuo,che 汧yan 汩yu,hu 汪hong 汭tun 汶min,men
    汽gai,yi 汾pen 沂yin 沆kang 沇wei 沈tan 沌tun,chun 沏qie 沙suo 没me 沮jian,zu 沱duo,chi 沸fu
    治chi 沾tian,dian,chan 泂ying 泃gou 泄yi 泅you 泔han 泖liu 泙peng 泚zi 泛feng,fa 泜chi 泞zhu
    波bei,bi 泣li,se 泥nie,ning 注zhou 泫juan 泯mian 泵pin,liu 洁ji 洇yan,ye 洋xiang
    洒xian,sen,cui,xun 洓suo,zi 洚hong 洫yi 洮yao,dao 洴peng 洵xuan 洸huang 活guo 洼gui 洽he
    派mai,bai 洿hu 浚cun 浛gan 浜bin 浟di 浥ya 浩gao,ge 浲hong 浸qin 涂chu,ye 涉die 涎yan,dian
    涑sou,shu 涓yuan,xuan 涔qian,zan 涣hui 涪pou 涮shua 液shi 涴wan 淌chang 淑chu 淖zhao,zhuo,chuo
    淙shuang 淠pei 淡yan,tan 淦han 淫yan,yao 淬zu 淳zhun 混gun,kun 渠ju 渥ou,wu 温yun
    渫die,zha,yi,qie 港hong 渴jie,kai,he 游liu 湃ba 湍zhuan 湔zan,zhan,qian
    湛chen,dan,tan,jin,yin,shen 湝xie 湟kuang 湣hun,mian 湫jiu 湴pan 溉xie 溘kai 溟mi 溥fu,bu,bo,po
    溦mei 溪qi 溯shuo 溲shao 溴chou 溹se 溺ruo 滂peng 滇tian,zhen 滋ci,xuan 滑gu 漂biao 漆qie 漦tai
    漯lei 漴chuang 漷kuo 漻xiao,liu 潏jue,shu 潘bo,fan 潢guang 潭xun,yin,dan 潵san 潼chong,zhong
    澉han 澍zhu 澡cao 澳yu 澴xuan 澶dan,zhan 澹shan 激jiao 濂xian 濞pi 濡ruan,er,nuan,nuo 濩hu
    濯shuo,zhao 瀑bo 瀹yao 瀼nang 灌huan 灯ding 炎tan 炔xue 炕hang 炖tun 烔dong 烛chong 烜hui 烠ai
    焆ye,yue,yuan 焉yi 焞tui,jun 焦qiao 焯chuo 焱yi 煦xiu 煨yu 煴wen 熇xiao,kao 熙yi 熜zong 熥tong
    熨wei 燋qiao,jue,zhuo 燔fen 燠ao 燥sao 燹bing 爆bo 爝jiao 爻xiao 爿qiang 片pan 牟mao 牢lou 犄yi
    犴jian 狂jue 狃nv 狄ti 狠yan,ken,hang 狡xiao 狻xun,jun 狼hang 猎xi,que 猗ji,e,wei 猫miao
    猰jia,qie 獠lao 獬ha,jie 獾quan 率lve 王yu 玟min 玹xian 玼cuo 珇ju 珞li 珢ken 珵ting 琟yu 琯gun
    瑗huan 瓠huo,gu 瓿pou 甄juan 甘han 甫pu 甬dong 甭qi 由yao 甸tian,sheng,ying 町zheng,tian 甾zi
    畤chou,shi 番bo,po,pi 畸qi 畹yuan 疐di 疑ning 疔ne 疙yi 疴e,qia 疵zi,zhai,ji 疹chen 痕gen 痦pi
    痪tuan 瘕xia 瘟wo,yun 瘳lu 瘵ji 癌yan 登de 白bo 百mo 皇wang 皋hao,gu 皓hui 皖huan 皛jiao,po
    皤pan 皿ming 盅chong 盍ke 盒an 盯cheng 盷xian,min 盹zhun 盼fen 盾shun,yun 省xian 眈chen 眊mei
    眙chi 眠min 眩huan,juan 眭hui,xie,wei 眼wen 睃jun,juan 睄qiao,xiao 睇ti 睢hui,wei 睫she 睽ji
    睾hao 瞀wu 瞋tian,shen 瞑meng,mian 瞠zheng 瞢mang 瞥bi 瞵lian 瞿ji 矞jue,xu 矣xian 矸han 矻qia
    矼kong,qiang 研xing 砝jie,ge 砟zuo 砠zu 砥zhi 砬li 砰ping 砵e 硅he 硊gui 硌li 硍ken,keng 硎keng
    硐tong 硝qiao 硪e,yi 硫chu 硬geng 碌luo 碏xi 碟she 碣ke,ya 碱xian 磷ling 磹dian 磻bo 示qi,zhi
    祁zhi 祇chi 祈gui 祊fang 祓fei 祖jie 祝zhou,chu 祠si 离chi 秘bie 租ju 秤ping 积zhi 秸ji 移chi
    稌shu 税tuo,tui,tuan 稞hua 稠tiao,diao 稷ze 稹bian 穰reng 穴jue 穹kong 穿yuan 窀tun 窒die 窖zao
    窗cong 窬dou 立wei 竘kou 童zhong 竺du 笏wen,wu 笤shao 笮zha 筋qian 筒dong 箐jing,qiang 箢wan
    箬na 箴jian 箸zhuo 篦pi 簇chuo,cou 簉chou 簿bo 籍jie 籴za 粢ci,ji 粹sui 精qing 粿hua 累lv,lie
    絜qia,jia,qi 絮chu,nv,na 繁pan 纛du 缺kui 罱nan 羡yan,yi 羧zui 羸lian 羹lang 羽hu 翛shu 翮li
    翯hao 耆zhi,shi 而neng 耐neng 耗mao 耤jie 耳reng 耶xie 耷zhe 聊liu 聘ping 聱you 肄si 肆ti 肉ru
    肋jin 肢shi 肥bi 肩xian 肫chun,tun,zhuo 肭nu 肮hang,gang 育zhou 肷xu 肸bi 肺pei 胂chen 胆tan,da
    胍gu,hu 胗zhun 胜xing,qing 胝chi,di 胞pao 胬nv 胲gai 胶xiao 胺e 能tai,xiong 脔ji 脘huan 脞qie
    脟luan,pao 脩you,tiao,xiao 脱tui 脾pai,bi 腌ang 腔kong 腧yu 腯dun 腱qian 膊po,lie 膘piao 膦lian
    臑ru,er,nen,nuan 臧cang 至die 致zhui 臾yong,kui 舂chuang,zhong 舄que,tuo 舌gua 舍shi 舒yu 舔tan
    舳zhou 艟zhuang,tong 艮hen 艴pei 艽qiu 艿reng 芋xu 芍xiao,di 芒huang 芟wei 芣fou 芦hu 芩yin
    芪chi 芭pa 芮ruo 芴hu 苑yu,yun 苓lian 苛he 苞pao,biao 苤pi 苦gu,hu 苧zhu 苫tian,chan 英yang
    苴cha,zha,zu,jie,bao,xie 苹peng 苻pu 苾bie,mi 茀bo,fei,bei,bi 茁zhu 茈chai 茛jian 茝zhi 茧chong
    茫huang 茬chi 茭xiao,qiao 荃chuo 草zao 荒kang 荓peng 荖cha 荼cha,ye,shu 荽wei 莆fu 莉chi 莎sui
    莜diao,di 莠xiu 菀yun 菅guan 菍ren 菏ge 菥si 菩bei,bo 菽jiao 萁ji 萆pi,bei,ba 萌ming 萑zhui
    萩jiao 萹pian 著chu,zhao 葡bei 董zhong 葭xia 葱chuang 葴qian 葶ding 蒐hui 蒡pang 蒲bo 蒿gao
    蓁qin 蓑sui 蓼lao,liu 蓿su 蔃jiang 蔟cou,chuo 蔡sa,ca 蔫yan 蔽bie,pie 蕃pi 蕈tan 蕊juan
    蕞jue,zhuo 蕰yun 蕹yong 蕺qie 薄bu 薜bo,bai,pi 薳yuan 藐mo 藨pao 藿he 蘘xiang,nang 蘧ju 虑bi
    虒xi,ti,zhi 虫hui 虹gong 蚄bang 蚌pi,feng 蚕tian 蚝ci 蚣zhong 蚤zhao 蚰zhu 蚴niu 蚺tian 蛆ju
    蛇tuo,chi 蛑mao 蛙jue 蛞she 蛤e 蛩gong 蜍yu 蜎xuan 蜒dan 蜓dian 蜕yue 蜚pei,bei 蜡qu,ji 蜩diao
    蜮guo 蜱miao 蜴xi 蜷juan 蜻jing 蜾luo 蝎he 蝙pian 蝤jiu 蝥wu 蝶tie 螃bang 螅ci 蟆mo 蟊meng
    蟒meng 蟠fan 蟫xun 蠃guo 蠖yue 蠡luo 蠼jue 衃fou 衙yu 衰suo 衿qin 袂yi 袍bao 袒zhan 袜mo 袢fan
    袤mou 被bi,pi 袷jie 袼luo 裒bao 裢shao 裴fei 褊pian 褕tou 褚zhe 褥nu 褶die,xi 襜dan 覃yan
    角lu,gu 觖kui,gui 觟xie 觭qi 觳que,jue 觿wei 言yin 訄kao 訇jun,heng 詹dan 许hu 谷lu 谿ji 豚dun
    豫xie,shu 豳ban 貉mo,ma 貊ma 貌mo 赦ce 赫shi 赶qian 趁zhen,nian 超tiao 越huo 趑ci 趟zheng,cheng
    趣cou,zou 趯yue,yao 足ju 趵zhuo,chuo,pao 趼yan 趿sa,qi 跂ji 跋bei 跌tu 跐zi 跑bo 跛bi,po 跣sun
    跤qiao 跨ku 跬xie 路luo 跳diao,tao 踅chi 踉lang 踒wei,rui 踔diao,zhuo,tiao 踢die 踣pou 踦qi,ji
    踩kui 踱chuo 踶zhi,ti,chi,shi 踹shuan,duan,chuan 蹄di 蹅zha 蹚cheng 蹲zun,cuan,qun 蹴zu 蹶gui
    躅zhuo 躇chuo 躔zhan 身juan 辟mi 辨ban,pian 达ti,ta 还fu 迤tuo 迦xie 迭yi,da 迮zuo 追dui,tui
    逄feng 透shu 逐di,zhou,tun 逗zhu,tou,qi 逛kuang 逞ying 造cao 逡xun,suo 逢peng 逮di 逯dai 逾dou
    遁qun,xun 遇yong,ou 遽qu 邋lie 邑e 邓shan 邢geng 那nuo 邪ya,xu,she 邲bian 邺qiu 郃xia 郅ji 郚yu
    郝shi 郢cheng 部pou 郴lan 鄗qiao,jiao 鄚mo 鄜lu 鄫ceng 鄱pi,pan 鄹ju 酐hang 酡duo 酪lu
    酮dong,chong 醋zuo 醒cheng,jing 醛chuo 醮qiao,zhan 重tong 野shu 釐lai,tai 鋆jun 鏖biao 鑫xun
    阮yuan 阻zhu 陀duo 陂bi 附bu 限wen 陟de 除zhu,shu 陬zhe 陴bi 陶dao 隃yu,yao 隋duo,tuo 隔rong,ji
    隗gui 隘e 隧zhui 隰xie 隶dai,yi,di 隹cui,wei 隺que 雇hu 雉kai,yi,si 雩xu 雱fang 零lian
    需nuo,ru,ruan 霅sha,sa,yi 震shen 霍he,suo 霸po 霾li 青jing 靡ma 靬kan,han 靺wa 鞁bai,bi 鞋wa
    鞔men 鞠qu,qiong 鞨she,mo 鞫qu 鞴fu,bu,bai 餐sun 馗qiu 馘xu 馞po 馥bi 馧wo 骰gu 骱jia,xie 骸gai
    髁kua 髂ge 髻jie 鬲e 鬷zeng 鬻zhou,ju 魁kuai 魋chui 鹿lv 麽ma 黝yi 黧lai 黹xian 黾meng 鼎zhen
    齁ku 𨙸zhi 𨟠que,jue
    """.split()
}
"""Without tones, ü as v."""
