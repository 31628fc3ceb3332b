using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Words that names of people begin with or follow.</summary>
internal static class NameWords
{
    /// <summary>Of a label: the name may be in small letters too.</summary>
    public const int Certain = 1;

    /// <summary>The surnames of Chinese people that are common enough to tell a name (after the Hundred Family Surnames).</summary>
    public const string HanSurnames =
        "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤倪温康施文牛樊葛邢安齐易乔伍庞颜庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛欧靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";

    public static void AddTo(WordTreeBuilder words)
    {
        words.Add(WordKind.Title, 0, "mr|mr.|mrs|mrs.|ms|ms.|miss|mister|madam|dr|dr.|prof|prof.|sir");
        words.Add(WordKind.NameLabel, Certain, "my name is|my name's|name is|the name is|name:|full name:|name on the order is|under the name|under the name of|in the name of|我叫|我的名字叫|我的名字是|名字是|名字叫|姓名|收货人|收件人|联系人|姓名是|收货人是|收件人是|收件人姓名|收货人姓名");
        words.Add(WordKind.NameLabel, 0, "this is|i am|i'm|from|for|by|sent by|issued by|signed by|ordered by|placed by|addressed to|recipient|我是|叫");
        words.Add(WordKind.GivenName, 0,
            "james|robert|john|michael|david|william|richard|joseph|thomas|christopher|charles|daniel|matthew|anthony|steven|andrew|kenneth|joshua|kevin|brian|george|timothy|ronald|jason|edward|jeffrey|ryan|jacob|gary|nicholas|eric|jonathan|stephen|larry|justin|scott|brandon|benjamin|samuel|gregory|alexander|patrick|raymond|dennis|jerry|tyler|aaron|jose|adam|nathan|henry|zachary|douglas|peter|kyle|noah|ethan|jeremy|walter|keith|roger|terry|sean|gerald|carl|harold|dylan|arthur|lawrence|jordan|jesse|bryan|billy|bruce|gabriel|logan|alan|juan|albert|willie|elijah|wayne|randy|vincent|mason|roy|ralph|bobby|russell|bradley|philip|eugene|oliver|oscar|leo|liam|lucas|jack|harry|charlie|alfie|theo|archie|max|simon|martin|ian|neil|graham|stuart|colin|craig|derek|trevor|nigel|luke|mark|paul|donald|frank|fred|victor|hugo|felix|marco|carlos|luis|miguel|diego|pedro|pablo|antonio|francisco|javier|fernando|rafael|hans|klaus|lars|sven|erik|pierre|jean|louis|michel|andre|ivan|dmitri|sergei|ahmed|mohammed|muhammad|omar|ali|hassan|ibrahim|raj|rahul|amit|sanjay|vijay|arjun|wei|ming|jun|hiroshi|kenji|takashi|"
            + "mary|patricia|jennifer|linda|elizabeth|barbara|susan|jessica|sarah|karen|lisa|nancy|betty|sandra|margaret|ashley|kimberly|emily|donna|michelle|carol|amanda|melissa|deborah|stephanie|dorothy|rebecca|sharon|laura|cynthia|amy|kathleen|angela|shirley|brenda|emma|anna|pamela|nicole|samantha|katherine|christine|helen|debra|rachel|carolyn|janet|maria|catherine|heather|diane|olivia|julie|joyce|victoria|ruth|virginia|lauren|kelly|christina|joan|evelyn|judith|andrea|hannah|megan|cheryl|jacqueline|martha|madison|teresa|gloria|sara|janice|ann|kathryn|abigail|sophia|frances|jean|alice|judy|isabella|julia|grace|amber|denise|danielle|marilyn|beverly|charlotte|natalie|theresa|diana|brittany|doris|kayla|alexis|lori|marie|mia|ava|zoe|chloe|lily|lucy|ella|amelia|freya|poppy|isla|ruby|eva|claire|fiona|louise|jane|kate|katie|ellen|nora|molly|holly|leah|jasmine|paula|monica|veronica|sofia|lucia|carmen|elena|ines|ana|rosa|ingrid|greta|heidi|astrid|olga|irina|natasha|svetlana|fatima|aisha|layla|priya|anjali|neha|mei|ling|yuki|sakura|sally|wendy|tracy|tina|vanessa|robin|carla|sylvia|lydia|ivy|iris|yusuf|fatima|isabel|isabelle|aarav|ananya|liu|mei li");
    }
}
