namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Reads messages: step by step, each taking what it understands from what is left.</summary>
internal sealed class NeedReader(ProductIndex index)
{
    private const int MaxLength = 2000;

    private readonly PriceReader _prices = new(index);
    private readonly NamedReader _named = new(index);
    private readonly ValueReader _values = new(index);
    private readonly MeasuredReader _measured = new(index);
    private readonly WishReader _wishes = new(index);
    private readonly AnswerReader _answers = new(index);

    public GuideReading Read(GuideSession session, string message, Locale locale)
    {
        var text = new MessageText(message.Length <= MaxLength ? message : message[..MaxLength]);
        var found = new NeedList();
        var pending = session.Pending;
        var evasion = AnswerReader.TakeEvasion(text);
        if (pending is not null && (evasion is null || text.FreeUnits() > 0))
        {
            _answers.Read(text, pending, found, locale);
        }

        _prices.Read(text, found, locale, isPriceAsked: pending?.Key == GuideQuestion.PriceKey);
        _wishes.Read(text, found);
        _named.Read(text, found);
        _values.ReadCompatible(text, found);
        _measured.Read(text, found);
        _values.Read(text, found);
        LeftoverReader.Read(text, found);

        GuideAnswer? answer = pending is null ? null
            : found.Needs.Count > 0 || found.Problems.Count > 0 ? GuideAnswer.Answered
            : evasion ?? GuideAnswer.PassedOver;
        return new GuideReading
        {
            Session = (answer is { } settled ? session.Settle(settled) : session) with { Needs = found.MergeInto(session.Needs) },
            Needs = found.Needs,
            Problems = found.Problems,
            Answer = answer,
        };
    }
}
