using System.Text.RegularExpressions;

namespace SmartCS.Sdk.Shopping;

/// <summary>Words the guide's questions.</summary>
internal static partial class QuestionWriter
{
    /// <summary>Puts a question, with answers to choose from where it has any.</summary>
    public static void Write(GuideVisit visit, GuideQuestion question)
    {
        var label = visit.Label(question.Label);
        var choices = question.Choices.Select(choice => TextOf(visit, choice)).Where(static text => text.Length > 0).ToArray();
        foreach (var choice in choices)
        {
            visit.Shelf.Evidence.Quote(choice);
        }

        var english = choices.Length == 0 ? string.Empty : $" For example: {string.Join(", ", choices)}.";
        var chinese = choices.Length == 0 ? string.Empty : $"比如：{string.Join("、", choices)}。";
        var unit = question.Unit is { Length: > 0 } written ? ProductText.Plain(written, 12) : string.Empty;
        switch (question.Kind)
        {
            case GuideQuestionKind.Price:
                visit.Say($"What is your budget{(unit.Length > 0 ? $" (in {unit})" : string.Empty)}?{english}", $"您的预算大概是多少{(unit.Length > 0 ? $"（{unit}）" : string.Empty)}？{chinese}");
                break;
            case GuideQuestionKind.Flag:
                visit.Say($"Do you need it with {label}?", $"需要有「{label}」吗？");
                visit.Offer("Yes", "需要");
                visit.Offer("No", "不需要");
                break;
            case GuideQuestionKind.Number:
                visit.Say($"Which {label} would suit you{(unit.Length > 0 ? $" (in {unit})" : string.Empty)}?{english}", $"{label}大概要多少{(unit.Length > 0 ? $"（{unit}）" : string.Empty)}？{chinese}");
                break;
            case GuideQuestionKind.Value:
                visit.Say($"Which {label} would you like?{english}", $"您想要哪种{label}？{chinese}");
                break;
            default:
                if (visit.Memory.Session.Needs.Count > 0)
                {
                    visit.Say($"Is there anything else that matters to you, such as use, brand or budget?{english}", $"您还有别的要求吗？比如用途、品牌或预算。{chinese}");
                    break;
                }

                visit.Say($"What are you looking for, and what matters to you: kind of product, use, brand, budget?{english}", $"您想找什么样的商品？可以说说种类、用途、品牌或预算。{chinese}");
                break;
        }

        visit.Draft.Offer(choices);
        if (question.Kind != GuideQuestionKind.Open || visit.Memory.Session.Needs.Count > 0)
        {
            visit.Offer("It doesn't matter", "都可以");
        }
    }

    // Bounds as people say them, which is also how they are understood again.
    private static string TextOf(GuideVisit visit, GuideChoice choice) => (choice.Value, choice.Minimum, choice.Maximum) switch
    {
        (null, null, { } most) => visit.Word($"up to {Number(most)}", $"{Number(most)} 以内"),
        (null, { } least, null) => visit.Word($"from {Number(least)}", $"{Number(least)} 以上"),
        _ => ProductText.Plain(choice.Text, ProductText.MaxValue),
    };

    private static string Number(double number) => number.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Says what could not become a need.</summary>
    public static void Write(GuideVisit visit, GuideProblem problem)
    {
        var said = ProductText.Plain(problem.Said, ProductText.MaxValue);
        var label = visit.Label(problem.Label);
        var instead = problem.Instead.Select(text => ProductText.Plain(text, ProductText.MaxValue)).Where(static text => text.Length > 0).Take(4).ToArray();
        visit.Shelf.Evidence.Quote(said);
        foreach (var text in instead)
        {
            visit.Shelf.Evidence.Quote(text);
        }

        switch (problem.Kind)
        {
            case GuideProblemKind.OtherCurrency:
                var currency = visit.Catalogue.Guide.Index.Currency ?? (instead.Length > 0 ? instead[0] : string.Empty);
                visit.Say(
                    $"Our prices are in {currency}, and I don't convert currencies, so I couldn't use \"{said}\". What would that be in {currency}?",
                    $"本店商品以 {currency} 计价，我不做汇率换算，所以没有采用「{said}」。请告诉我按 {currency} 算的预算。");
                break;
            case GuideProblemKind.SenselessBound:
                visit.Say($"I couldn't use \"{said}\" as a limit.", $"「{said}」这个范围好像不太对，我先没有采用。");
                break;
            case GuideProblemKind.UnknownValue:
                visit.Say(
                    $"We have nothing with {Named(label, said)}{(instead.Length > 0 ? $"; there is {string.Join(", ", instead)}" : string.Empty)}.",
                    $"店里没有{label}为「{said}」的商品{(instead.Length > 0 ? $"，有的是：{string.Join("、", instead)}" : string.Empty)}。");
                break;
            default:
                visit.Say(
                    $"Nothing we have is within \"{said}\"{(label.Length > 0 ? $" for {label}" : string.Empty)}{(instead.Length > 0 ? $"; there is {string.Join(" to ", instead)}" : string.Empty)}.",
                    $"店里没有{label}在「{said}」范围内的商品{(instead.Length > 0 ? $"，现有的范围是 {string.Join(" 到 ", instead)}" : string.Empty)}。");
                break;
        }
    }

    /// <summary>Says in which currency a budget was taken, where the shopper named none and would usually mean another than the products have.</summary>
    public static void WriteCurrency(GuideVisit visit, IReadOnlyList<GuideNeed> needs)
    {
        if (visit.Profile.Routing.Slots.Currency is not { } usual || visit.Catalogue.Guide.Index.Currency is not { } own || usual == own
            || !needs.Any(static need => need.Kind == GuideNeedKind.Price && !NamesCurrency().IsMatch(need.Said)))
        {
            return;
        }

        visit.Say($"Our prices are in {own}, so I've taken your budget as {own}.", $"本店商品以 {own} 计价，您的预算我按 {own} 来算。");
    }

    [GeneratedRegex(@"[$¥￥€£]|元|块|欧|镑|刀|\b(?:usd|cny|rmb|eur|gbp|jpy|hkd|dollars?|yuan|euros?|pounds?|bucks)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamesCurrency();

    private static string Named(string label, string said) => label.Length > 0 ? $"{label} \"{said}\"" : $"\"{said}\"";
}
