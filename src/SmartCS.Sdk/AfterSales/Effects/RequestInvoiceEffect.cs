using SmartCS.Sdk.Effects;
using SmartCS.Sdk.Routing;

namespace SmartCS.Sdk.AfterSales;

/// <summary>Has an invoice made out.</summary>
internal sealed class RequestInvoiceEffect(ShopRecords records, TimeProvider timeProvider) : OrderEffect(records, timeProvider)
{
    private const int MaxTitle = 200;
    private const int MaxTaxId = 30;
    private const int MaxEmail = 254;

    public override string Name => "order.request_invoice";

    public override string Description => "Has an invoice made out for an order, or made out anew.";

    public override IReadOnlyList<EffectParameter> Parameters { get; } =
    [
        EffectParameters.Order,
        new() { Name = "title", Kind = DataKind.Text, Description = "The person's or company's name." },
        new() { Name = "tax_id", Kind = DataKind.Text, IsRequired = false, Description = "The company's tax number." },
        new() { Name = "email", Kind = DataKind.Text, Type = SlotType.Email, IsRequired = false, Description = "Where it is sent." },
    ];

    protected override ValueTask<EffectPlan> PlanAsync(EffectGround ground, DataValue arguments, CancellationToken cancellationToken) => new(Plan(ground, arguments));

    protected override OrderChange ChangeOf(DataValue arguments) => new RequestInvoice(
        OrderOf(arguments), new InvoiceDetails { Title = arguments["title"].Text!, TaxId = arguments["tax_id"].Text ?? string.Empty, Email = arguments["email"].Text ?? string.Empty });

    private static EffectPlan Plan(EffectGround ground, DataValue arguments)
    {
        if (ground.Check(PolicyKind.Invoice, [], null, out _) is { } refused)
        {
            return refused;
        }

        if (OneLine(arguments["title"], MaxTitle) is not { } title)
        {
            return ground.Refuse("invalid_text");
        }

        var (order, phrases) = (ground.Order, ground.Phrases);
        var hasTaxId = arguments["tax_id"].Text is { Length: > 0 };
        var taxId = OneLine(arguments["tax_id"], MaxTaxId)?.ToUpperInvariant();
        if (hasTaxId && (taxId is null || !taxId.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or ' ') || !taxId.Any(char.IsAsciiDigit)))
        {
            return ground.Refuse("invalid_tax_id");
        }

        var hasEmail = arguments["email"].Text is { Length: > 0 };
        var email = OneLine(arguments["email"], MaxEmail);
        if (hasEmail && !IsEmail(email))
        {
            return ground.Refuse("invalid_email");
        }

        return EffectPlan.Allow(
            DataValue.MapOf(
                ("order", order.Id.Value),
                ("title", title),
                ("tax_id", taxId),
                ("email", email),
                ("shown", DataValue.MapOf(("total", ShopValues.Of(order.Total)), ("invoice", order.InvoiceId)))),
            phrases.Sentences([
                phrases.Say(order.InvoiceId is null ? "sum.invoice" : "sum.invoice_again", ("order", order.Id.Value), ("amount", phrases.Money(order.Total)), ("title", title)),
                taxId is null ? null : phrases.Say("sum.tax_id", ("tax_id", taxId)),
                email is null ? null : phrases.Say("sum.email", ("email", email)),
            ]));
    }

    private static string? OneLine(DataValue value, int maxLength) => ShopArguments.Text(value, maxLength) is { } text && !text.Any(char.IsControl) ? text : null;

    private static bool IsEmail(string? email) =>
        email is not null && email.IndexOf('@') is > 0 and var at && email.LastIndexOf('@') == at && email.LastIndexOf('.') > at + 1 && email[^1] != '.' && !email.Any(char.IsWhiteSpace);
}
