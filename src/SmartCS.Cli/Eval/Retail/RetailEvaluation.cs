using SmartCS.Sdk;

namespace SmartCS.Cli.Eval.Retail;

/// <summary>Has each task done through the engine, on a shop that is as in the file again for each.</summary>
internal sealed class RetailEvaluation(RetailData data, bool isDialogue, int seed)
{
    public async Task<IReadOnlyList<RetailOutcome>> RunAsync(IReadOnlyList<RetailTask> tasks, CancellationToken cancellationToken)
    {
        using var original = RetailShop.Load(data, TimeProvider.System);
        var host = await RetailHost.StartAsync(original.Copy(), withModel: !isDialogue, cancellationToken).ConfigureAwait(false);
        await using (host.ConfigureAwait(false))
        {
            var script = new RetailToolScript();
            if (host.ScriptedModel is { } model)
            {
                script.Direct(model);
            }

            List<RetailOutcome> outcomes = [];
            for (var i = 0; i < tasks.Count; i++)
            {
                var task = tasks[i];
                host.Shop.Restore(original);
                var random = new Random(unchecked((seed * 7919) + i));
                var conversation = new RetailConversation(host, new ConversationId($"task-{task.Id}"), random);
                await (isDialogue
                    ? new RetailDialogue(host, data, task, conversation, random).RunAsync(cancellationToken)
                    : new RetailToolDialogue(host, data, task, conversation, script, random).RunAsync(cancellationToken)).ConfigureAwait(false);
                outcomes.Add(await RetailAudit.RunAsync(host, data, task, conversation, cancellationToken).ConfigureAwait(false));
            }

            return outcomes;
        }
    }
}
