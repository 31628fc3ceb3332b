using SmartCS.Sdk.Effects;

namespace SmartCS.Sdk.Flows;

/// <summary>Checks the arguments that a step gives to actions and effects.</summary>
internal static class ArgumentCheck
{
    /// <summary>Checks the arguments of actions that are given the same ones.</summary>
    /// <param name="actions">The actions.</param>
    /// <param name="reader">The one of them that is given the message as <c>text</c>; null where none is.</param>
    /// <param name="with">The arguments.</param>
    /// <param name="place">The step.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static void OfActions(IReadOnlyList<IFlowAction> actions, IFlowAction? reader, IReadOnlyDictionary<string, string> with, string place, FlowProblems problems)
    {
        string[] known = [.. actions.SelectMany(static action => action.Parameters).Select(NameOf).Distinct()];
        CheckNames(with.Keys, known, string.Join(" and ", actions.Select(static action => action.Name)), place, problems);
        foreach (var action in actions)
        {
            foreach (var parameter in action.Parameters.Where(static parameter => !parameter.EndsWith('?')))
            {
                if (!with.ContainsKey(parameter) && !(action == reader && parameter == FlowRules.ReaderText))
                {
                    Missing(action.Name, parameter, place, problems);
                }
            }
        }
    }

    /// <summary>Checks the arguments of an effect.</summary>
    public static void OfEffect(IEffect effect, FlowArguments with, string place, FlowProblems problems)
    {
        CheckNames(with.Templates.Select(static pair => pair.Key), [.. effect.Parameters.Select(static parameter => parameter.Name)], effect.Name, place, problems);
        foreach (var parameter in effect.Parameters)
        {
            var template = with.Templates.FirstOrDefault(pair => pair.Key == parameter.Name).Value;
            if (template is null)
            {
                if (parameter.IsRequired)
                {
                    Missing(effect.Name, parameter.Name, place, problems);
                }
            }
            else if (!template.IsEmpty && !template.IsOneValue && parameter.Kind is not (DataKind.Text or DataKind.None))
            {
                // A text can never become a list or a yes; a placeholder may hold one.
                problems.Add($"{place}.with.{parameter.Name}", template.Text, $"a {KindName(parameter.Kind)}, such as \"{{name}}\" of one that has it");
            }
        }
    }

    private static void CheckNames(IEnumerable<string> given, string[] known, string of, string place, FlowProblems problems)
    {
        foreach (var name in given.Except(known))
        {
            problems.AddKey($"{place}.with.{name}", name, FlowNames.Suggest($"an argument of {of}", name, known));
        }
    }

    private static void Missing(string of, string parameter, string place, FlowProblems problems) =>
        problems.AddKey($"{place}.with", null, $"must have the argument '{parameter}' of {of}");

    private static string NameOf(string parameter) => parameter.TrimEnd('?');

    private static string KindName(DataKind kind) => kind switch
    {
        DataKind.Number => "number",
        DataKind.Flag => "true or false",
        DataKind.List => "list",
        _ => "map",
    };
}
