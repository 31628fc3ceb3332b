using SmartCS.Sdk.Routing.Slots.Text;

namespace SmartCS.Sdk.Routing.Slots;

/// <summary>What numbers are called.</summary>
internal static class IdWords
{
    public const int Order = 0;
    public const int Invoice = 1;
    public const int Tracking = 2;
    public const int Sku = 3;

    /// <summary>A number that is nothing a shop looks up.</summary>
    public const int Other = 4;

    public static void AddTo(WordTreeBuilder words) => words.AddNumbered(WordKind.IdLabel,
        "0:订单|订单号|订单编号|订单号码|单号|单子|订单尾号|交易号|交易单号|order|orders|order number|order no|order num|order id|order ref|order reference|order code|purchase|purchases|purchase number|purchase id|purchase order|po|confirmation number|confirmation code|transaction|transaction id|reservation",
        "1:发票|发票号|发票号码|发票编号|账单|账单号|invoice|invoices|invoice number|invoice no|invoice id|bill|bills|bill number|bill no|receipt|receipt number",
        "2:快递|快递号|快递单号|物流|物流号|物流单号|运单|运单号|面单号|包裹号|追踪号|跟踪号|退货单号|快递单|tracking|tracking number|tracking no|tracking id|tracking code|waybill|waybill number|shipment number|parcel number|consignment|awb",
        "3:货号|款号|商品编号|商品编码|商品号|产品编号|型号|sku|sku number|article|article number|item number|item no|item id|item code|product code|product number|product id|part number|model number|model no|style number|asin|ean|upc|isbn",
        "4:邮编|邮政编码|验证码|校验码|密码|会员号|卡号|账号|手机尾号|手机号|电话|电话号码|身份证|身份证号|工号|客服号|邀请码|优惠码|积分|zip|zip code|postcode|postal code|pin|otp|passcode|verification code|code|password|card|card number|account number|account no|phone|phone number|call|fax|tel|member number|membership number|customer number|customer id|error|ticket|qq|微信");
}
