namespace SmartCS.Sdk.Testing;

/// <summary>The sample shoppers and their orders, one a row.</summary>
internal static class SampleOrderRows
{
    /// <summary>Id | English name | Chinese name | email | phone in English | in Chinese | address in English | in Chinese | ways to pay, as kind or kind:balance in dollars.</summary>
    public static IReadOnlyList<string> Shoppers { get; } =
    [
        "s1|Emma Clarke|林晓雯|emma.clarke@mail.example|+1 212 555 0101|13800001001|12 Maple Street,,Boston,MA,USA,02108|湖滨路12号3栋502室,西湖区,杭州市,浙江省,中国,310000|credit_card/gift_card:120",
        "s2|Daniel Ortiz|张伟|daniel.ortiz@mail.example|+1 312 555 0102|13800001002|480 Lake Avenue,Apt 7,Chicago,IL,USA,60614|中关村大街27号,海淀区,北京市,北京市,中国,100080|paypal/credit_card",
        "s3|Priya Nair|陈静|priya.nair@mail.example|+1 415 555 0103|13800001003|9 Hill Road,,San Francisco,CA,USA,94107|天河路385号1201室,天河区,广州市,广东省,中国,510620|credit_card/gift_card:15",
        "s4|Tom Becker|王强|tom.becker@mail.example|+1 206 555 0104|13800001004|77 Pine Lane,,Seattle,WA,USA,98101|南京西路1038号,静安区,上海市,上海市,中国,200041|paypal",
        "s5|Grace Liu|刘洋|grace.liu@mail.example|+1 646 555 0105|13800001005|301 River Street,Floor 2,New York,NY,USA,10014|春熙路8号,锦江区,成都市,四川省,中国,610021|credit_card/paypal/gift_card:300",
        "s6|Omar Haddad|赵敏|omar.haddad@mail.example|+1 713 555 0106|13800001006|5 Garden Court,,Houston,TX,USA,77002|解放路66号,江汉区,武汉市,湖北省,中国,430000|credit_card",
        "s7|Lucy Evans|周婷|lucy.evans@mail.example|+1 503 555 0107|13800001007|640 Oak Avenue,,Portland,OR,USA,97205|鼓楼街19号2单元301,鼓楼区,南京市,江苏省,中国,210008|credit_card/gift_card:60",
        "s8|Ben Walker|吴磊|ben.walker@mail.example|+1 720 555 0108|13800001008|18 Canyon Drive,,Denver,CO,USA,80202|长江路200号,沙坪坝区,重庆市,重庆市,中国,400030|paypal/credit_card",
    ];

    /// <summary>
    /// Number | shopper | status | placed days ago | arrived days ago | articles as sku*quantity@paid-in-dollars, the latter two where they are not one and today's | which way to pay, from 0 | parcel.
    /// </summary>
    public static IReadOnlyList<string> Orders { get; } =
    [
        "1001|s1|pending|0.2||TS01-WHI-M*2,HD01-GRY-M|0|",
        "1002|s1|delivered|9|4|RS02-PIN-38|0|delivered",
        "1003|s1|shipped|3||SC01-GRY|1|in_transit",
        "1004|s1|delivered|40|35|YM01-PUR|0|delivered",
        "1005|s1|cancelled|15||WB01-WHI-500ML|0|",
        "1006|s2|pending|0.5||LP01-SIL-256GB,SL01-GRY|0|",
        "1007|s2|processed|1||KB01-LIN-WHI|0|preparing",
        "1008|s2|delivered|6|2|EB01-BLA*1@99|0|delivered",
        "1009|s2|return_requested|20|14|SH01-WHI-L|0|delivered",
        "1010|s3|pending|0.1||JK01-RED-S|1|",
        "1011|s3|delivered|5|1|DR01-WHI-M,SC02-PIN|0|delivered",
        "1012|s3|shipped|4||PH01-BLA-128GB,CS01-CLE|0|out_for_delivery",
        "1013|s3|delivered|12|8|HP01-BLA|0|delivered",
        "1014|s4|pending|0.3||TN01-GRN,SB01-BLU-REG|0|",
        "1015|s4|shipped|11||HB02-BRO-42|0|lost",
        "1016|s4|delivered|3|0.5|DB01-2X5KG|0|delivered",
        "1017|s5|pending|0.4||PH02-BLA-128GB,PB01-WHI|0|",
        "1018|s5|pending|0.6||ER01-BLA-16GB|2|",
        "1019|s5|exchange_requested|18|12|RS01-BLA-42|0|delivered",
        "1020|s5|delivered|8|5|SW01-BLA-41MM*1@179,WB01-BLU-500ML|0|delivered",
        "1021|s6|pending_changed|0.8||CH01-KHA-M|0|",
        "1022|s6|shipped|2||BP01-GRY|0|in_transit",
        "1023|s6|delivered|100|95|TB01-GRY-128GB|0|delivered",
        "1024|s7|pending|0.7||JK03-PIN-M,SK01-GRY-M*3|0|",
        "1025|s7|delivered|10|6|MS01-WHI,HB01-GRY|1|delivered",
        "1026|s7|processed|1.5||JN01-BLU-32|0|preparing",
        "1027|s7|cancelled|30||LP02-SIL-256GB|0|",
        "1028|s8|pending|0.9||HL01-WHI-M,BR01-RED|0|",
        "1029|s8|delivered|7|3|RS03-GRN-42|0|delivered",
        "1030|s8|shipped|5||JK02-BLA-L|1|failed",
        "1031|s8|delivered|16|11|CG01-WHI*2|0|delivered",
    ];
}
