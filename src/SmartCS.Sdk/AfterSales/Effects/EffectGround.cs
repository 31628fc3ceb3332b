using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Merchants;
using SmartCS.Sdk.Models;

namespace SmartCS.Sdk.AfterSales;

/// <summary>What a write is planned on: for whom, in which words, and what the shop says now.</summary>
internal sealed record EffectGround(EffectContext Context, AfterSalesPhrases Phrases, Order Order, Customer? Customer, DateTimeOffset Now)
{
    public MerchantProfile Profile => Context.Profile;

    public EffectPlan Refuse(string refusal, params ReadOnlySpan<(string, string)> values) =>
        EffectPlan.Refuse(refusal, Phrases.Say($"refusal.{refusal}", values));

    /// <summary>Asks the policy; null where it allows.</summary>
    public EffectPlan? Check(PolicyKind kind, IReadOnlyList<OrderLine> lines, string? reason, out PolicyVerdict verdict, IReadOnlyList<OrderStatus>? usual = null)
    {
        var question = PolicyQuestion.Of(kind, Order, Now, ShopRecords.ZoneOf(Profile)) with { Lines = lines, Reason = reason };
        question = usual is null ? question : question with { Usual = usual };
        verdict = PolicyCheck.Decide(Profile.AfterSales, question);
        return verdict.IsAllowed ? null : EffectPlan.Refuse(verdict.Refusal!, PolicyWords.Explain(verdict, question, Phrases, Context.Locale));
    }

    /// <summary>A way to pay as the shopper knows it.</summary>
    public string PaymentTitle(PaymentMethodId? payment) => PaymentWords.Title(Phrases, Customer, payment ?? Order.PaidBy);

    /// <summary>When money arrives that goes back; empty where nothing is promised.</summary>
    public string Arrival(PaymentMethodId? payment)
    {
        var kind = Customer?.PaymentMethods.FirstOrDefault(method => method.Id == (payment ?? Order.PaidBy))?.Kind;
        var arrival = Profile.AfterSales.RefundArrival;
        return (kind is not null && arrival.TryGetValue(kind, out var text)) || arrival.TryGetValue(AfterSalesSettings.Other, out text)
            ? Phrases.Say("sum.arrival", ("text", text.For(Context.Locale)))
            : string.Empty;
    }

    /// <summary>What is said of money that moves: below zero it goes back to the shopper.</summary>
    public string MoneyMoves(Money difference, PaymentMethodId? payment) => difference.Amount switch
    {
        0 => Phrases.Say("sum.no_difference"),
        > 0 => Phrases.Say("sum.charge", ("amount", Phrases.Money(difference)), ("payment", PaymentTitle(payment))),
        _ => Refund("sum.refund", difference with { Amount = -difference.Amount }, payment),
    };

    public string Refund(string name, Money amount, PaymentMethodId? payment) =>
        Phrases.Say(name, ("amount", Phrases.Money(amount)), ("payment", PaymentTitle(payment)), ("arrival", Arrival(payment)));

    /// <summary>Finds the way to pay that an argument names; null, with a refusal, where the shopper has none such.</summary>
    public EffectPlan? FindPayment(DataValue argument, out PaymentMethodId? payment)
    {
        payment = null;
        if (argument.IsNone || argument.Text is { Length: 0 })
        {
            return null;
        }

        var id = ShopArguments.Id<PaymentMethodId>(argument);
        var isOwn = id is not null && (id == Order.PaidBy || Customer?.PaymentMethods.Any(method => method.Id == id) == true);
        payment = isOwn ? id : null;
        return isOwn ? null : Refuse("payment_not_found");
    }

    /// <summary>Whether a way to pay covers an amount; null where it does, or nobody knows.</summary>
    public EffectPlan? CheckBalance(PaymentMethodId? payment, Money amount)
    {
        var method = Customer?.PaymentMethods.FirstOrDefault(method => method.Id == (payment ?? Order.PaidBy));
        if (amount.Amount <= 0 || method?.Balance is not { } balance)
        {
            return null;
        }

        return balance.Currency != amount.Currency ? Refuse("mixed_currencies")
            : balance.Amount < amount.Amount ? Refuse("insufficient_balance", ("payment", method.Title), ("balance", Phrases.Money(balance)), ("amount", Phrases.Money(amount)))
            : null;
    }

    /// <summary>Whether money of a return may go there; null where it may.</summary>
    public EffectPlan? CheckRefundTo(PaymentMethodId? payment)
    {
        var allowed = Profile.AfterSales.RefundTo;
        var kind = Customer?.PaymentMethods.FirstOrDefault(method => method.Id == (payment ?? Order.PaidBy))?.Kind;
        var isOriginal = payment is null || payment == Order.PaidBy;
        return allowed.Count == 0 || (isOriginal && allowed.Contains(AfterSalesSettings.Original)) || (kind is not null && allowed.Contains(kind))
            ? null
            : Refuse("payment_not_allowed", ("methods", Phrases.List([.. allowed.Select(name => Phrases.Title("payment", name))])));
    }
}
