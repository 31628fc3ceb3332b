using System.Runtime.InteropServices;
using SmartCS.Cli;

using var stopping = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await SmartCommand.RunAsync(args, CommandConsole.OfProcess(), stopping.Token).ConfigureAwait(false);

void Stop(PosixSignalContext context)
{
    // The first signal ends the command in good order; a second one ends the process.
    context.Cancel = !stopping.IsCancellationRequested;
    stopping.Cancel();
}

/// <summary>The command line; nothing of it is for other assemblies.</summary>
internal sealed partial class Program;
