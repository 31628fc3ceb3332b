using System.Text;
using System.Text.RegularExpressions;

namespace SmartCS.Sdk.Flows;

/// <summary>Makes an argument of a file into a template.</summary>
internal static partial class ArgumentText
{
    /// <summary>The template: of a number, a yes, a list or a map one placeholder that keeps what it is.</summary>
    public static string? Of(FlowNode name, FlowNode value, FlowProblems problems)
    {
        if (AsPlaceholder(value) is { } placeholder)
        {
            return placeholder;
        }

        if (value.Kind != FlowNodeKind.Scalar)
        {
            return $"{{{Expression(value, problems)}}}";
        }

        return value.IsNull ? string.Empty : IsLiteral(value) ? $"{{{value.Text}}}" : value.Text;
    }

    // {order} without quotes is a map to YAML: of the name order to nothing.
    private static string? AsPlaceholder(FlowNode value) =>
        value is { Kind: FlowNodeKind.Map, IsPlain: true, Members.Count: > 0 } && value.Members.All(static member => member.Value is { IsNull: true, Text: "" } && member.Key.IsPlain)
            ? $"{{{string.Join(", ", value.Members.Select(static member => member.Key.Text))}}}"
            : null;

    private static bool IsLiteral(FlowNode value) => value.IsPlain && (value.Text is "true" or "false" || NumberForm().IsMatch(value.Text));

    private static string Expression(FlowNode value, FlowProblems problems)
    {
        switch (value.Kind)
        {
            case FlowNodeKind.Map when AsPlaceholder(value) is { } placeholder:
                return placeholder[1..^1];
            case FlowNodeKind.List:
                return $"[{string.Join(", ", value.Items.Select(item => Expression(item, problems)))}]";
            case FlowNodeKind.Map:
                return $"map({string.Join(", ", value.Members.Select(member => $"{Quote(member.Key.Text)}, {Expression(member.Value, problems)}"))})";
            default:
                return value.IsNull ? "none" : IsLiteral(value) ? value.Text : TextExpression(value, problems);
        }
    }

    private static string TextExpression(FlowNode value, FlowProblems problems)
    {
        try
        {
            var template = FlowTemplate.Parse(value.Text);
            if (template.IsOneValue && template.Filters == 0)
            {
                return value.Text.Trim()[1..^1];
            }

            if (template.Words is { } words)
            {
                return Quote(words);
            }

            problems.AddAt(value.Mark, value.Text, "a text without placeholders, or one placeholder without filter; other texts are set to a variable first");
        }
        catch (ExpressionException exception)
        {
            problems.AddAt(value.Mark.At(exception.Position), exception.Found, exception.Allowed);
        }

        return "none";
    }

    private static string Quote(string text) => new StringBuilder("'").Append(text).Replace("'", "''", 1, text.Length).Append('\'').ToString();

    // Not 007, which is an id.
    [GeneratedRegex(@"^-?(0|[1-9]\d{0,17})(\.\d{1,9})?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberForm();
}
