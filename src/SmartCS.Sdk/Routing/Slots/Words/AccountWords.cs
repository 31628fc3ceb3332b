using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>Words of accounts and ways to pay.</summary>
internal static class AccountWords
{
    /// <summary>What tiers are said of, in letters, for words with typing errors.</summary>
    public static readonly string[] Nouns = ["account", "accounts", "profile", "membership"];

    public static string[] AddTiers(WordTreeBuilder words)
    {
        words.Add(WordKind.Account, 0, "account|accounts|profile|profiles|membership|memberships|member|members|plan|plans|subscription|subscriptions|user|users|tier|version|acct|会员|账号|帐号|账户|帐户|用户|套餐|版|版本|版账号|版账户|会员账号|会员卡|等级|vip");
        return words.AddNamed(WordKind.Tier,
            "free:free|免费", "freemium:freemium", "basic:basic|基础", "standard:standard|标准|普通", "regular:regular", "pro:pro|专业", "professional:professional", "premium:premium|高级", "plus:plus", "gold:gold|黄金|金卡|金牌", "silver:silver|白银|银卡|银牌", "bronze:bronze|青铜|铜牌",
            "platinum:platinum|白金|铂金", "diamond:diamond|钻石", "black:黑卡|black card", "business:business|商业|商务|商家", "enterprise:enterprise|企业", "corporate:corporate", "personal:personal|个人", "family:family|家庭", "student:student|学生", "trial:trial|试用", "guest:guest|游客", "vip:vip|贵宾", "svip:svip|超级", "starter:starter", "deluxe:deluxe|豪华", "ultimate:ultimate|旗舰", "elite:elite|精英", "prime:prime", "advanced:advanced", "lite:lite");
    }

    public static string[] AddPayments(WordTreeBuilder words) => words.AddNamed(WordKind.Payment,
        "credit_card:信用卡|credit card|credit cards|visa|mastercard|master card|amex|american express|visa card",
        "debit_card:借记卡|储蓄卡|debit card|debit cards",
        "bank_card:银行卡|bank card",
        "alipay:支付宝|alipay",
        "wechat_pay:微信支付|微信付款|微信钱包|wechat pay|wechatpay",
        "paypal:paypal|pay pal|贝宝",
        "apple_pay:apple pay|苹果支付",
        "google_pay:google pay|gpay",
        "unionpay:银联|云闪付|unionpay|union pay",
        "huabei:花呗", "baitiao:白条|京东白条", "klarna:klarna", "afterpay:afterpay", "affirm:affirm",
        "installments:分期|分期付款|installments|instalments|monthly payments",
        "bank_transfer:银行转账|对公转账|转账|bank transfer|wire transfer|wire|direct deposit|ach",
        "cash_on_delivery:货到付款|cash on delivery|cod|pay on delivery",
        "cash:现金|cash",
        "gift_card:礼品卡|购物卡|gift card|gift cards|giftcard|e gift card",
        "store_credit:余额|账户余额|店铺余额|store credit|account balance|wallet balance",
        "original:原路|原路返回|原路退回|原支付方式|original payment method|original form of payment|same card|original payment");
}
