using System.Text;
using Microsoft.Extensions.Configuration;
using SmartCS.Sdk.AfterSales;
using SmartCS.Sdk.Merchants;
using Xunit;

namespace SmartCS.Sdk.Tests.Merchants;

public sealed class MerchantAfterSalesSettingsTests : IDisposable
{
    private const string Policy =
        """
        {
          "Clauses": [
            {
              "Id": "seven_days", "Kind": "return", "Window": 7, "From": "Delivery", "Categories": ["Clothing"], "Except": ["Underwear"], "Reasons": ["changed_mind"], "Statuses": ["delivered"],
              "Freight": "ByReason", "Proofs": [{ "en": "photos", "zh": "照片" }, "receipt"], "Text": { "en": "Within 7 days.", "zh": "7天内可退。" }, "Entry": "faq-7"
            },
            { "Id": "no_food", "Kind": "return", "Categories": ["Food"], "IsForbidding": true, "Text": "No food." }
          ],
          "CancelReasons": [{ "Value": "no longer needed", "Title": { "en": "No longer needed", "zh": "不需要了" } }],
          "RefundTo": ["original", "gift_card"],
          "RefundArrival": { "gift_card": { "en": "at once", "zh": "立即到账" }, "other": "within 5 to 7 business days" },
          "MerchantFaults": ["damaged"],
          "Hours": {
            "TimeZone": "Asia/Shanghai",
            "Weekly": [{ "Days": ["Monday", "Tuesday"], "Opens": "09:00", "Closes": "18:30" }],
            "Special": [{ "From": "2026-10-01", "Until": "2026-10-07", "Title": { "zh": "国庆" } }, { "From": "2026-12-24", "Opens": "09:00", "Closes": "12:00" }],
            "Note": "Nanjing Road 1"
          }
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("smartcs-aftersales").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Read_EverySetting_IsRead() => AssertPolicy(Read("{\"AfterSales\":" + Policy + "}").Profile!.AfterSales);

    [Fact]
    public void Read_FileInPlaceOfTheGroup_IsRead()
    {
        File.WriteAllText(Path.Combine(_folder, "policy.json"), Policy);

        AssertPolicy(Read("""{"AfterSales":"policy.json"}""").Profile!.AfterSales);
    }

    [Fact]
    public void Read_NoAfterSales_IsTheSharedDefault() => Assert.Same(Read("{}").Profile!.AfterSales, Read("""{"Name":"x"}""").Profile!.AfterSales);

    [Theory]
    [InlineData("""{"Clause":[]}""", "AfterSales:Clause")]
    [InlineData("""{"Clauses":[{"Kind":"return","Text":"x"}]}""", "AfterSales:Clauses:0:Id")]
    [InlineData("""{"Clauses":[{"Id":"Seven Days","Kind":"return","Text":"x"}]}""", "AfterSales:Clauses:0:Id is 'Seven Days'; allowed is 1 to 64 lower-case letters")]
    [InlineData("""{"Clauses":[{"Id":"a","Kind":"Return!","Text":"x"}]}""", "AfterSales:Clauses:0:Kind is 'Return!'")]
    [InlineData("""{"Clauses":[{"Id":"a","Kind":"return"}]}""", "AfterSales:Clauses:0:Text")]
    [InlineData("""{"Clauses":[{"Id":"a","Kind":"return","Text":{"e!":"x"}}]}""", "AfterSales:Clauses:0:Text:e!")]
    [InlineData("""{"Clauses":[{"Id":"a","Kind":"return","Text":" "}]}""", "AfterSales:Clauses:0:Text")]
    [InlineData("""{"Clauses":[{"Id":"a","Kind":"return","Text":"x","Window":-1}]}""", "AfterSales:Clauses:0:Window is '-1'; allowed is a whole number of days from 0 to 3650")]
    [InlineData("""{"Clauses":[{"Id":"a","Kind":"return","Text":"x","Window":"a week"}]}""", "AfterSales:Clauses:0:Window is 'a week'")]
    [InlineData("""{"Clauses":[{"Id":"a","Kind":"return","Text":"x","From":"payment"}]}""", "AfterSales:Clauses:0:From is 'payment'; allowed is one of Delivery, Order")]
    [InlineData("""{"Clauses":[{"Id":"a","Kind":"return","Text":"x","Freight":"us"}]}""", "AfterSales:Clauses:0:Freight")]
    [InlineData("""{"Clauses":[{"Id":"a","Kind":"return","Text":"x","Statuses":["Was Delivered"]}]}""", "AfterSales:Clauses:0:Statuses is 'Was Delivered'")]
    [InlineData("""{"Clauses":[{"Id":"a","Kind":"return","Text":"x","Categories":[""]}]}""", "AfterSales:Clauses:0:Categories:0")]
    [InlineData("""{"Clauses":[{"Id":"a","Kind":"return","Text":"x","Entry":"a\u0007"}]}""", "AfterSales:Clauses:0:Entry")]
    [InlineData("""{"Clauses":[{"Id":"a","Kind":"return","Text":"x"},{"Id":"a","Kind":"cancel","Text":"y"}]}""", "AfterSales:Clauses:1:Id is 'a'; allowed is an id that no other clause of the merchant has")]
    [InlineData("""{"CancelReasons":[{"Title":"x"}]}""", "AfterSales:CancelReasons:0:Value")]
    [InlineData("""{"CancelReasons":[{"Value":"x"}]}""", "AfterSales:CancelReasons:0:Title")]
    [InlineData("""{"RefundTo":"original"}""", "AfterSales:RefundTo")]
    [InlineData("""{"RefundArrival":{"gift_card":""}}""", "AfterSales:RefundArrival:gift_card")]
    [InlineData("""{"Hours":{"TimeZone":"Mars/Base"}}""", "AfterSales:Hours:TimeZone is 'Mars/Base'")]
    [InlineData("""{"Hours":{"Weekly":[{"Days":["Funday"],"Opens":"09:00","Closes":"18:00"}]}}""", "AfterSales:Hours:Weekly:0:Days is 'Funday'")]
    [InlineData("""{"Hours":{"Weekly":[{"Days":["Monday"],"Opens":"9am","Closes":"18:00"}]}}""", "AfterSales:Hours:Weekly:0:Opens is '9am'; allowed is a time such as 09:30")]
    [InlineData("""{"Hours":{"Special":[{"From":"1 October"}]}}""", "AfterSales:Hours:Special:0:From is '1 October'; allowed is a day such as 2026-10-01")]
    [InlineData("""{"Hours":{"Special":[{"From":"2026-10-02","Until":"2026-10-01"}]}}""", "AfterSales:Hours:Special:0:Until")]
    [InlineData("""{"Hours":{"Special":[{"From":"2026-10-02","Opens":"09:00"}]}}""", "AfterSales:Hours:Special:0:Opens")]
    [InlineData("\"missing.json\"", "AfterSales is 'missing.json'")]
    public void Read_WrongValue_IsAProblemOfThatSetting(string afterSales, string problem)
    {
        var settings = Read("{\"AfterSales\":" + afterSales + "}");

        Assert.Null(settings.Profile);
        Assert.Contains(settings.Problems, found => found.ToString().Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Equals_NothingSet_IsTheDefault() => Assert.Equal(new AfterSalesSettings(), Read("{}").Profile!.AfterSales);

    [Fact]
    public void Read_TooManyClauses_IsAProblem()
    {
        var clauses = string.Join(',', Enumerable.Range(0, 201).Select(static i => $$"""{"Id":"c{{i}}","Kind":"return","Text":"x"}"""));

        Assert.Contains(Read("{\"AfterSales\":{\"Clauses\":[" + clauses + "]}}").Problems, static found => found.ToString().Contains("at most 200 clauses", StringComparison.Ordinal));
    }

    private static void AssertPolicy(AfterSalesSettings policy)
    {
        Assert.Equal(2, policy.Clauses.Count);
        var clause = policy.Clauses[0];
        Assert.Equal(("seven_days", PolicyKind.Return, 7, PolicyWindowStart.Delivery, FreightPayer.ByReason, "faq-7"), (clause.Id, clause.Kind, clause.Window, clause.From, clause.Freight, clause.Entry!.Value.Value));
        Assert.Equal(["Clothing"], clause.Categories);
        Assert.Equal(["Underwear"], clause.Except);
        Assert.Equal(["changed_mind"], clause.Reasons);
        Assert.Equal([OrderStatus.Delivered], clause.Statuses);
        Assert.Equal(["照片", "receipt"], clause.Proofs.Select(static proof => proof.For(Locale.Chinese)));
        Assert.Equal("7天内可退。", clause.Text.For("zh-CN"));
        Assert.True(policy.Clauses[1].IsForbidding);
        Assert.Equal("不需要了", Assert.Single(policy.CancelReasons).Title.For(Locale.Chinese));
        Assert.Equal(["original", "gift_card"], policy.RefundTo);
        Assert.Equal("立即到账", policy.RefundArrival["gift_card"].For(Locale.Chinese));
        Assert.Equal(["damaged"], policy.MerchantFaults);
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday], policy.Hours!.Weekly[0].Days);
        Assert.Equal(new TimeOnly(18, 30), policy.Hours.Weekly[0].Closes);
        Assert.Equal(new DateOnly(2026, 10, 7), policy.Hours.Special[0].Until);
        Assert.Equal(new TimeOnly(12, 0), policy.Hours.Special[1].Closes);
        Assert.Equal("Nanjing Road 1", policy.Hours.Note.For(Locale.English));
    }

    private MerchantSettings Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return MerchantSettings.Read("acme", new ConfigurationBuilder().AddJsonStream(stream).Build(), "Merchants:acme", _folder);
    }
}
